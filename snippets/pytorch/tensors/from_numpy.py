import numpy as np
import torch

f32 = torch.float32
for name, make, dtype in (
    ("torch.tensor(a)", torch.tensor, "float64"),
    ("torch.as_tensor(a)", torch.as_tensor, "float64"),
    ("torch.from_numpy(a)", torch.from_numpy, "float64"),
    ("as_tensor(a, f32)", lambda a: torch.as_tensor(a, dtype=f32), "float64"),
    ("torch.Tensor(a)", torch.Tensor, "float64"),
    ("torch.Tensor(a)", torch.Tensor, "float32"),
):
    a = np.zeros(3, dtype)
    t = make(a)
    a[0] = 1
    memory = "shared" if t[0] == 1 else "copied"
    print(f"{name:20} {dtype} -> {str(t.dtype)[6:]:8} {memory}")

t = torch.zeros(3)
b = t.numpy()
t += 1
print("t.numpy() after t += 1:", b)
t = t + 1
print("t = t + 1 then leaves it:", b, "t:", t.tolist())
for bad in (
    torch.rand(2, requires_grad=True),
    torch.rand(2, dtype=torch.bfloat16),
):
    try:
        bad.numpy()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split(".")[0])
try:
    torch.from_numpy(b[::-1])
except ValueError as error:
    print(str(error).split(" in ")[0], "is negative")
three = torch.tensor(3)
print(torch.Tensor(3).shape, three.shape, three.item(), three.dtype)

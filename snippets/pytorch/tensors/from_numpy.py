import numpy as np
import torch

for name, make in {
    "torch.tensor(a)": torch.tensor,
    "torch.as_tensor(a)": torch.as_tensor,
    "torch.from_numpy(a)": torch.from_numpy,
    "as_tensor(a, float32)": lambda a: torch.as_tensor(a, dtype=torch.float32),
    "torch.Tensor(a)": torch.Tensor,
}.items():
    a = np.zeros(3)
    t = make(a)
    a[0] = 1
    memory = "shared" if t[0] == 1 else "copied"
    print(f"{name:22} {str(t.dtype)[6:]:8} {memory}")

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
        print(type(error).__name__, str(error)[:47])
three = torch.tensor(3)
print(torch.Tensor(3).shape, three.shape, three.item(), three.dtype)

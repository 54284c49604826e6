import numpy as np
import torch

powers = [torch.tensor(2.0).pow(k) for k in range(64)]
k = next(k for k, p in enumerate(powers) if p + 1 == p)
big = powers[k]
print(f"2 ** {k}:", ((big + 1) - big).item(), ((big - big) + 1).item())

torch.manual_seed(0)
x = torch.rand(1_000_000)
exact = x.double().sum()
running = torch.tensor(np.add.accumulate(x.numpy())[-1])
assert abs(running / exact - 1) < 1e-3
error = {
    "one by one": running,
    "sum()": x.sum(),
    "sum() of the reversed": x.flip(0).sum(),
    "float64 accumulator": x.sum(dtype=torch.float64),
}
for name, value in error.items():
    relative = ((value - exact).abs() / exact).item()
    small = relative < 1e-6
    print(f"{name:22} relative error {'below' if small else 'above'} 1e-6")
assert (running - exact).abs() > (x.sum() - exact).abs().mul(10)

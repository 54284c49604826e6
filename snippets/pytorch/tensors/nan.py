import torch

nan, inf = torch.nan, torch.inf
x = torch.tensor([1.0, nan, 3.0])
print("nan == nan:", (x == x).tolist(), "!=:", (x != x).tolist())
for name, value in {
    "max": x.max(),
    "argmax": x.argmax(),
    "sort": x.sort()[0],
    "sum": x.sum(),
    "nansum": x.nansum(),
    "x > 0": x > 0,
    "relu": x.relu(),
    "clamp(max=2)": x.clamp(max=2),
    "nan * 0": x * 0,
    "nan ** 0": x**0,
    "fmax(0)": x.fmax(torch.zeros(3)),
    "where": x.where(x.isfinite(), 0),
}.items():
    print(f"{name:12} {value.tolist()}")
t = torch.tensor(inf)
print("inf - inf, 0 * inf:", (t - t).item(), (0 * t).item())
print("-1 / 0, 0 / 0, 1 / 0:", (torch.arange(-1.0, 2) / 0).tolist())
print("softmax of [-inf, -inf]:", torch.full((2,), -inf).softmax(0).tolist())

import torch

nan, inf = torch.nan, torch.inf
x = torch.tensor([1.0, nan, 3.0])
print("nan == nan:", (x == x).tolist())
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
    "where": x.where(x.isfinite(), 0),
}.items():
    print(f"{name:12} {value.tolist()}")
print(
    "inf - inf, 0 * inf, inf > max:",
    inf - inf,
    0 * inf,
    inf > torch.finfo(torch.float32).max,
)
print("-1 / 0, 0 / 0, 1 / 0:", (torch.arange(-1.0, 2) / 0).tolist())
print("softmax of [-inf, -inf]:", torch.full((2,), -inf).softmax(0).tolist())

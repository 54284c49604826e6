import torch

torch.manual_seed(0)
n, k, N, R, s = 10, 3, 20, 2000, 0.5
x = torch.randn(n, N, k, dtype=torch.float64)  # patches, fixed
base = torch.randn(1, k, dtype=torch.float64)
drift = 0.2 * torch.randn(n, k, dtype=torch.float64)
drift -= drift.mean(0)
local = torch.linalg.pinv(x)  # [n, k, N]
shared = torch.linalg.pinv(x.flatten(0, 1))  # [k, n N]
for name, w in (("shared", base.expand(n, k)), ("drifting", base + drift)):
    clean = (x @ w[..., None])[..., 0]  # [n, N]
    y = torch.normal(clean.expand(R, n, N), s)
    one_each = (local @ y[..., None])[..., 0]  # [R, n, k]
    one = (y.flatten(1) @ shared.T)[:, None]  # [R, 1, k]
    for method, v, var in (
        ("local", one_each, local.square().sum() / n),
        ("conv", one, shared.square().sum()),
    ):
        bias2 = (v.mean(0) - w).square().sum(1).mean()
        variance = v.var(0).sum(-1).mean()
        torch.testing.assert_close(variance, s**2 * var, rtol=0.1, atol=0)
        print(f"{name:9}{method:6} bias^2 {bias2:.2f} variance {variance:.3f}")

import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, s, R = 40, 1.0, 1500
for p in (5, 20, 30):
    X, e = torch.randn(R, n, p), s * torch.randn(R, n, 1)
    w = torch.linalg.pinv(X) @ e  # error of the estimate, [R, p, 1]
    fixed = (X @ w).square().mean()  # at the training inputs
    excess = w.square().sum(1).mean()  # at new inputs x ~ N(0, I)
    torch.testing.assert_close(
        torch.stack([fixed, excess]),
        s**2 * torch.tensor([p / n, p / (n - p - 1)]),
        rtol=0.08,
        atol=0,
    )
    print(f"p={p:2}: training inputs {fixed:.2f}, new inputs {excess:.1f}")

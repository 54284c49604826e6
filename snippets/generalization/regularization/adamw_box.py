import torch

torch.manual_seed(0)
N, steps = 50, 1000
X = torch.randn(N, 3, dtype=torch.float64)
y = X @ torch.tensor([3.0, -1.0, 0.5], dtype=X.dtype)
y = y + 0.3 * torch.randn(N, dtype=X.dtype)


def gradient(w):  # of |y - X w|^2 / (2 N)
    return X.T @ (X @ w - y) / N


def adamw(lam):
    w = torch.zeros(3, dtype=X.dtype, requires_grad=True)
    opt = torch.optim.AdamW([w], lr=0.06, betas=(0.9, 0.95), weight_decay=lam)
    schedule = torch.optim.lr_scheduler.LinearLR(opt, 1.0, 0.001, steps)
    for t in range(steps):
        w.grad = gradient(w.detach())
        opt.step()
        schedule.step()
        if t == 19:
            early = w[0].item()
    return w.detach(), early


def box(r):
    """Minimum with every |w_j| <= r, by projected gradient."""
    w = torch.zeros(3, dtype=X.dtype)
    for _ in range(300):
        w = (w - 0.5 * gradient(w)).clamp(-r, r)
    return w


print("lambda  1/lambda  w[0] at step 20, final w")
for lam in (0.1, 0.5, 2.0):
    w, early = adamw(lam)
    torch.testing.assert_close(w, box(1 / lam), atol=2e-3, rtol=0)
    weights = [f"{v:.2f}" for v in w.tolist()]
    print(f"{lam:6} {1 / lam:9.1f}  {early:.2f}", weights)
ols = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
torch.testing.assert_close(box(1 / 0.1), ols)

import torch
from sklearn.linear_model import Ridge
from torch.optim import SGD, Adam, AdamW

torch.manual_seed(0)
N, lam, mu, steps = 50, 0.1, 0.9, 500
X = torch.randn(N, 3, dtype=torch.float64)
y = 2 * X[:, 0] - X[:, 1] + torch.randn(N, dtype=X.dtype)


def ridge(lam):  # minimum of |y - X w|^2 / (2 N) + lam / 2 |w|^2
    model = Ridge(alpha=N * lam, fit_intercept=False)
    return torch.tensor(model.fit(X, y).coef_)


def run(make, decay=0.0):
    w = torch.ones(3, dtype=X.dtype, requires_grad=True)
    opt = make([w])
    schedule = torch.optim.lr_scheduler.LinearLR(opt, 1.0, 0.01, steps)
    for t in range(steps):
        w.grad = X.T @ (X @ w.detach() - y) / N
        with torch.no_grad():  # decoupled: w <- (1 - lr decay) w
            w *= 1 - opt.param_groups[0]["lr"] * decay
        opt.step()
        schedule.step()
        if t == 9:
            early = w[0].item()
    return w.detach(), early


betas = 0.9, 0.95
found = {
    "SGD + L2": run(lambda p: SGD(p, 0.1, weight_decay=lam)),
    "momentum + L2": run(lambda p: SGD(p, 0.05, mu, weight_decay=lam)),
    "momentum + decay": run(lambda p: SGD(p, 0.05, mu), decay=lam),
    "Adam + L2": run(lambda p: Adam(p, 0.02, betas, weight_decay=lam)),
    "AdamW": run(lambda p: AdamW(p, 0.02, betas, weight_decay=lam)),
}
goals = {"ridge": ridge(lam), "ridge, (1 - mu) lambda": ridge((1 - mu) * lam)}
goals["no penalty"] = ridge(0)
for name, (w, early) in found.items():
    gap = {goal: (w - g).abs().max().item() for goal, g in goals.items()}
    goal = min(gap, key=gap.get)
    print(f"{name:16} {early:.2f} .. {w[0]:.3f} {w[1]:.3f} -> {goal}")
    assert gap[goal] < 1e-4, (name, gap)

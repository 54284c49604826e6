import torch
from sklearn.linear_model import LogisticRegression
from torch.nn import functional as F

x = torch.tensor([-2.0, -1.0, 0.5, 2.0], dtype=torch.float64)
separable = torch.tensor([0.0, 0.0, 1.0, 1.0], dtype=torch.float64)
mixed = torch.tensor([0.0, 1.0, 0.0, 1.0], dtype=torch.float64)


def fit(y, steps, decay=0.0):
    w = torch.tensor(0.0, dtype=torch.float64)
    for _ in range(steps):
        w = w - 0.5 * (((torch.sigmoid(w * x) - y) * x).sum() + decay * w)
    return w.item(), F.binary_cross_entropy_with_logits(w * x, y).item()


for steps in 10, 100, 1000:
    w, nll = fit(separable, steps)
    print(
        f"separable, {steps:4} steps: w = {w:5.2f}, NLL = "
        f"{nll:.4f}    mixed: w = {fit(mixed, steps)[0]:.3f}"
    )
w, _ = fit(separable, 100, decay=1.0)
reference = LogisticRegression(C=1.0, fit_intercept=False, tol=1e-10).fit(x[:, None], separable)
torch.testing.assert_close(w, reference.coef_.item(), rtol=1e-6, atol=0)
print(f"separable, with w^2 / 2: w = {w:.3f}")

import numpy as np
import torch

rng = np.random.default_rng(0)
R, P, N, mu = 250, 50, 2450, 1.5  # data sets, positives, negatives
x1 = torch.tensor(rng.normal(mu, 1, (R, P)))
x0 = torch.tensor(rng.normal(0, 1, (R, N)))


def slope(x0, x1, c1):
    """Newton's method for logistic regression, positives weighted c1."""
    x = torch.cat([x0, x1], 1)
    y = torch.cat([torch.zeros_like(x0), torch.ones_like(x1)], 1)
    c = torch.where(y == 1, c1, 1.0)
    X = torch.stack([x, torch.ones_like(x)], -1)  # [R, n, 2]
    t = torch.zeros(R, 2).double()
    for _ in range(12):
        p = torch.einsum("rnd,rd->rn", X, t).sigmoid()
        g = torch.einsum("rnd,rn->rd", X, c * (p - y))
        H = torch.einsum("rnd,rn,rne->rde", X, c * p * (1 - p), X)
        t = t - torch.linalg.solve(H, g)
    assert g.abs().max() < 1e-8
    return t[:, 0], torch.linalg.inv(H)[:, 0, 0].sqrt()


fits = {
    "all data": slope(x0, x1, 1.0),
    "positives x 49": slope(x0, x1, N / P),
    "undersampled": slope(x0[:, :P], x1, 1.0),
}
print("                 slope   std   what H claims")
for name, (w, claimed) in fits.items():
    print(f"{name:14}   {w.mean():.2f}   {w.std():.2f}", end="   ")
    print(f"{claimed.mean():.2f}")
w, claimed = fits["all data"]
torch.testing.assert_close(w.std(), claimed.mean(), rtol=0.1, atol=0)
spread = [w.std() for w, _ in fits.values()]
assert spread == sorted(spread)

import torch

torch.manual_seed(0)
x = torch.randn(256, 8)
y = x[:, :3] @ torch.randn(3, 5)  # only inputs 0, 1, 2 matter
y = y + 1.5 * torch.randn(256, 5)
lam, eta = 0.3, 0.2


def fit(group):
    W = torch.zeros(5, 8)  # y_hat = x W^T, column j belongs to input j
    for _ in range(300):
        Z = W - eta * (x @ W.T - y).T @ x / 256
        if group:  # prox of eta lam sum_j |W[:, j]|_2
            norm = Z.norm(dim=0).clamp(min=1e-12)
            W = Z * (1 - eta * lam / norm).clamp(min=0)
        else:
            W = Z.sign() * (Z.abs() - eta * lam / 2).clamp(min=0)
    return W


W = fit(group=True)
off = W.norm(dim=0) == 0
G = (x @ W.T - y).T @ x / 256  # KKT
unit = W[:, ~off] / W[:, ~off].norm(dim=0)
torch.testing.assert_close(G[:, ~off], -lam * unit)
assert (G[:, off].norm(dim=0) < lam).all()
for name, V in ("group", W), ("L1", fit(group=False)):
    columns = (V.norm(dim=0) == 0).nonzero().flatten().tolist()
    zeros = (V == 0).sum().item()
    print(f"{name:5}: {zeros} zeros, inputs removed: {columns}")

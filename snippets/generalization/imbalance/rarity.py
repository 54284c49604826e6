import torch
from torch.nn.functional import pad

torch.manual_seed(0)
R, D, d = 60, 10, 2.0  # data sets, features; means differ by d along axis 0


def auc(P, N):
    """Mean exact test AUC of ridge logistic regressions, [R] data sets."""
    x = torch.randn(R, P + N, D).double()
    x[:, :P, 0] += d
    y = torch.arange(P + N).lt(P).double()
    X, w = pad(x, (0, 1), value=1.0), torch.zeros(R, D + 1).double()
    ridge = 0.1 * torch.eye(D + 1).double()
    for _ in range(15):  # Newton
        p = torch.einsum("rnd,rd->rn", X, w).sigmoid()
        g = torch.einsum("rnd,rn->rd", X, p - y) + w @ ridge
        H = torch.einsum("rnd,rn,rne->rde", X, p * (1 - p), X) + ridge
        w = w - torch.linalg.solve(H, g)
    assert g.abs().max() < 1e-6
    u = w[:, :D] / w[:, :D].norm(dim=1, keepdim=True)
    # x.u given y is N(d u_0 y, 1): AUC = Phi(d u_0 / sqrt 2)
    return torch.special.ndtr(d * u[:, 0] / 2**0.5).mean()


print(f"best possible AUC {torch.special.ndtr(torch.tensor(d / 2**0.5)):.3f}")
for P, N in ((10, 10), (10, 90), (10, 990), (100, 900), (500, 500)):
    print(f"{P:3d} positives, {N:3d} negatives: {auc(P, N):.2f}")

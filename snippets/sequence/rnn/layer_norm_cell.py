import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 30, 64, 4, 32
x = torch.randn(T, N, D)
U, W = torch.randn(H, D), torch.randn(H, H)
W /= H**0.5


def run(scale, norm):
    h = torch.zeros(N, H)
    for x_t in x:
        a = scale * (x_t @ U.T + h @ W.T)
        h = torch.tanh(F.layer_norm(a, (H,)) if norm else a)
    return h


for norm in (False, True):
    states = [run(scale, norm) for scale in (1, 10)]
    stuck = [(h.abs() > 0.99).double().mean() for h in states]
    print("LN   " if norm else "plain", *[f"saturated {s:.2f}" for s in stuck])
    if norm:
        torch.testing.assert_close(*states, rtol=1e-4, atol=1e-4)
a = F.layer_norm(torch.randn(5, H), (H,))
assert ((a.norm(dim=1) / H**0.5 - 1).abs() < 1e-3).all()

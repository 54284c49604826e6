import torch
import torch.nn.functional as F

torch.manual_seed(0)
T, H, d = 10, 2, 8
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
q, k, v = torch.randn(3, H, T, d, dtype=torch.float64)


def rotate(x, start=0):  # [H, T, d]; all heads turn alike
    t = start + torch.arange(x.shape[1])
    turn = torch.polar(torch.ones(len(t), d // 2).double(), t[:, None] * omega)
    z = torch.view_as_complex(x.reshape(*x.shape[:-1], d // 2, 2)) * turn
    return torch.view_as_real(z).flatten(-2)


full = F.scaled_dot_product_attention(rotate(q), rotate(k), v, is_causal=True)
for name, right in (("position t", True), ("position 0", False)):
    cache_k, cache_v = rotate(k[:, :0]), v[:, :0]
    worst = 0
    for t in range(T):
        new = slice(t, t + 1)
        start = t if right else 0
        cache_k = torch.cat((cache_k, rotate(k[:, new], t)), 1)
        cache_v = torch.cat((cache_v, v[:, new]), 1)
        turned = rotate(q[:, new], start)
        y = F.scaled_dot_product_attention(turned, cache_k, cache_v)
        worst = max(worst, (y - full[:, new]).abs().max().item())
    print(f"new query rotated by {name}: error {worst:.2f}")
    assert (worst < 1e-12) == right

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
d, T = 64, 32
h = torch.randn(4, T, d)  # [N, T, d]
Wq, Wk = torch.randn(d, d) / 8, torch.randn(d, d) / 8


def attention(a, norm):
    q, k = h @ (a * Wq), h @ (a * Wk)
    if norm:
        q, k = F.rms_norm(q, (d,)), F.rms_norm(k, (d,))
    score = q @ k.mT / d**0.5
    p = score.softmax(-1)
    entropy = torch.special.entr(p).sum(-1).mean()
    return score.abs().max().item(), entropy.item()


for a in (1, 3, 10):
    raw, normed = attention(a, norm=False), attention(a, norm=True)
    print(
        f"weights x{a:<2}: largest score {raw[0]:6.1f}, entropy "
        f"{raw[1]:.2f}   with QK-norm {normed[0]:.1f}, {normed[1]:.2f}"
    )
    assert normed[0] < d**0.5  # Cauchy-Schwarz: |q . k| / sqrt(d) <= d / sqrt(d)

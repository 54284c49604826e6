import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(2, 5, 16)  # [N, T, D]


def ln(x):
    return F.layer_norm(x, (16,), eps=0.0)


def rms(x):
    return x / x.pow(2).mean(-1, keepdim=True).sqrt()


torch.testing.assert_close(rms(x), nn.RMSNorm(16, eps=0.0)(x))
for name, norm in (("LN", ln), ("RMSNorm", rms)):
    scaled = (norm(7 * x) - norm(x)).abs().max()
    shifted = (norm(x + 2) - norm(x)).abs().max()
    print(f"{name:7}: x -> 7x moves it by {scaled:.2f}, x -> x + 2 by {shifted:.2f}")

centre = torch.eye(16) - 1 / 16  # I - 11^T / D
torch.testing.assert_close(rms(x @ centre), ln(x))
W = torch.randn(16, 8)
torch.testing.assert_close(
    rms(x[..., :8] @ (centre @ W).T), ln(x[..., :8] @ W.T)
)  # folded into the layer before
print(
    "parameters:",
    {
        m.__class__.__name__: sum(p.numel() for p in m.parameters())
        for m in (nn.LayerNorm(4096), nn.RMSNorm(4096))
    },
)

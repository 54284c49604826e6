import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(2, 5, 8)  # [N, T, D_in]
W = torch.randn(16, 8)  # the layer before the norm
rms = nn.RMSNorm(16, eps=0.0)
h = x @ W.T  # [N, T, D]
print(f"not centred: differ by {(rms(h) - F.layer_norm(h, (16,), eps=0.0)).abs().max():.2f}")

centre = torch.eye(16) - 1 / 16  # I - 11^T / D
torch.testing.assert_close(rms(h @ centre), F.layer_norm(h, (16,), eps=0.0))
torch.testing.assert_close(rms(x @ (centre @ W).T), F.layer_norm(h, (16,), eps=0.0))

sizes = {
    type(m).__name__: sum(p.numel() for p in m.parameters())
    for m in (nn.LayerNorm(4096), nn.RMSNorm(4096))
}
print("parameters:", sizes)

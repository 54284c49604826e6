import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(4, 16, dtype=torch.float64)  # [N, D]
rms, ln = nn.RMSNorm(16).double(), nn.LayerNorm(16, eps=1e-12).double()

torch.testing.assert_close(rms(5 * x), rms(x))
torch.testing.assert_close(ln(5 * x), ln(x))
for norm in (rms, ln):
    print(
        f"{type(norm).__name__:9} moves by "
        f"{(norm(x + 3) - norm(x)).abs().max():.1f} when x is shifted by 3"
    )

centred = x - x.mean(1, keepdim=True)
torch.testing.assert_close(rms(centred), ln(x))
torch.testing.assert_close(rms(x).square().mean(1), torch.ones(4, dtype=torch.float64))
print("parameters:", len(list(rms.parameters())), "and", len(list(ln.parameters())))

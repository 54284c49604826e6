import torch
from torch import nn

torch.manual_seed(0)
n, L, N = 512, 16, 64
x = torch.randn(N, n, dtype=torch.float64)
a, spread = x, []
with torch.no_grad():
    for _ in range(L):
        z = nn.Linear(n, n, dtype=torch.float64)(a)
        spread.append(z.var(0).mean())  # between samples
        a = z.relu()
power = z.square().mean()
fixed = 2 / (5 * n)  # q = q / 6 + 1 / (3n)
shrink = (spread[-1] / spread[L // 2 - 1]) ** (2 / L)
cosine = torch.cosine_similarity(z[:1], z[1:]).min()
torch.testing.assert_close(power.item(), fixed, rtol=0.1, atol=0)
torch.testing.assert_close(shrink.item(), 1 / 6, rtol=0.05, atol=0)
print(f"mean square of z {power:.5f}, fixed point {fixed:.5f}")
print(f"variance between samples: x{shrink:.2f} per layer")
print(f"cosine of two outputs at layer {L}: {cosine:.6f}")

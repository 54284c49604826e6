import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
r = 0.95
W = r * torch.linalg.qr(torch.randn(32, 32)).Q  # spectral radius r
x = torch.randn(512, 60, 32)  # [N, T, D]

h, states = torch.zeros(512, 32), []
for t in range(60):
    h = h @ W.T + x[:, t]
    states.append(h)
H = torch.stack(states, 1)  # [N, T, D]

var = H.var((0, 2))  # one variance for each time step
step = torch.arange(1, 61)
theory = (1 - r ** (2 * step)) / (1 - r**2)
assert (var / theory - 1).abs().max() < 0.05

pooled = H.var((0, 1, 2))  # BN with one set of buffers for all steps
for t in (1, 5, 20, 60):
    ln = F.layer_norm(H[:, t - 1], (32,)).var((0, 1), correction=0)
    print(
        f"t = {t:2}: variance {var[t - 1]:4.1f}, after pooled "
        f"BN {var[t - 1] / pooled:.2f}, after LN {ln:.2f}"
    )

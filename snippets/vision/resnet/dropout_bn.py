import torch
from torch import nn

torch.manual_seed(0)
p = 0.2
x = 2 + torch.randn(100_000, 4)  # mean 2, variance 1
net = nn.Sequential(nn.Dropout(p), nn.BatchNorm1d(4, momentum=None))
out = {}
for mode in (True, False):
    out[mode] = net.train(mode)(x).var(0).mean().item()
    print(f"{'train' if mode else 'eval '}: variance after BN {out[mode]:.2f}")
# variance before BN: E[x^2] / (1 - p) - E[x]^2 in training, Var[x] in eval
trained = (2**2 + 1) / (1 - p) - 2**2
torch.testing.assert_close(net[1].running_var.mean().item(), trained, rtol=0.02, atol=0)
torch.testing.assert_close(out[False], 1 / trained, rtol=0.02, atol=0)
torch.testing.assert_close(out[True], 1.0, rtol=1e-3, atol=0)

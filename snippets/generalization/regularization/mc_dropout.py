import torch
from torch import nn

torch.manual_seed(0)
p = 0.2
net = nn.Sequential(nn.BatchNorm1d(6), nn.Dropout(p), nn.Linear(6, 1))
net = net.double().eval()
for m in net.modules():  # dropout on, everything else in eval
    if isinstance(m, nn.Dropout):
        m.train()
assert not net[0].training

w, b = net[2].weight[0], net[2].bias
for scale in (1.0, 3.0):
    x = scale * torch.ones(1, 6, dtype=torch.float64)
    with torch.no_grad():
        draws = net(x.expand(100_000, 6))[:, 0]
        h = net[0](x)[0]
        mean = w @ h + b  # closed form of this linear model
        var = (w**2 * h**2).sum() * p / (1 - p)
    torch.testing.assert_close(draws.mean(), mean[0], atol=0.01, rtol=0)
    torch.testing.assert_close(draws.var(), var, rtol=0.02, atol=0)
    print(f"x = {scale:.0f}: mean {draws.mean():.1f}, std {draws.std():.2f}")

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2)).double()
for _ in range(200):
    net(torch.randn(64, 4, dtype=torch.float64))

query = torch.randn(1, 4, dtype=torch.float64)
company = [torch.randn(7, 4, dtype=torch.float64) + shift for shift in (0.0, 3.0)]
with torch.no_grad():
    before = net[1].running_mean.clone()
    first, second = (net(torch.cat([query, other]))[0] for other in company)
    drift = (net[1].running_mean - before).abs().max()
    print(f"outputs differ by {(first - second).abs().max():.2f}")
    print(f"running mean moved by {drift:.2f}")
    assert drift > 0.1

    net.eval()
    before = net[1].running_mean.clone()
    first, second = (net(torch.cat([query, other]))[0] for other in company)
    torch.testing.assert_close(first, second)
    torch.testing.assert_close(net[1].running_mean, before)

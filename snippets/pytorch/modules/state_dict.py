import copy

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 1), nn.BatchNorm1d(1))
for name, value in net.state_dict().items():
    print(f"{name:21} {str(value.dtype)[6:]:8} {tuple(value.shape)}")

best = net.state_dict()
shallow = dict(best)
kept = copy.deepcopy(best)
start = net[0].weight.detach().clone()
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
net(torch.randn(4, 2)).square().mean().backward()
net[0].weight.grad = torch.ones(1, 2)
optimizer.step()
for name, saved in {"same": best, "dict": shallow, "deepcopy": kept}.items():
    moved = saved["0.weight"] - start
    print(f"{name:8} moved by", moved.flatten().round(decimals=3).tolist())
torch.testing.assert_close(kept["0.weight"], start, rtol=0, atol=0)
assert best["0.weight"].data_ptr() == net[0].weight.data_ptr()
assert not best["0.weight"].requires_grad
assert best["1.num_batches_tracked"] == 1

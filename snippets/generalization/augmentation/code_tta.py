import torch
from torch import nn


@torch.no_grad()
def tta(net, x, views):  # mean probability over the views
    was = net.training
    net.eval()
    p = torch.stack([net(v(x)).softmax(-1) for v in views]).mean(0)
    net.train(was)
    return p


def maps(net, x):  # dense output: undo the flip before averaging
    return (net(x) + net(x.flip(-1)).flip(-1)) / 2


torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(64, 32), nn.Dropout(0.5), nn.Linear(32, 3)).double()
x = torch.randn(100, 1, 8, 8).double()
views = [lambda v: v, lambda v: v.flip(-1)]
p = tta(net, x, views)
assert net.training
torch.testing.assert_close(p, tta(net, x.flip(-1), views))  # exactly invariant
torch.testing.assert_close(p.sum(-1), torch.ones(100).double())
single = net.eval()(x).softmax(-1)
mirror = net(x.flip(-1)).softmax(-1)
torch.testing.assert_close(p, (single + mirror) / 2)
print(f"one view moves by {(single - mirror).abs().max():.3f}, TTA by 0")
conv = nn.Conv2d(1, 2, 3, padding=1).double()
torch.testing.assert_close(maps(conv, x.flip(-1)), maps(conv, x).flip(-1))
wrong = (conv(x) + conv(x.flip(-1))) / 2  # forgot to flip back
print(f"forgot to flip back: off by {(wrong - maps(conv, x)).abs().mean():.4f}")

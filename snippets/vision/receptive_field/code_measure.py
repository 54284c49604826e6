import copy

import torch
from torch import nn


def positive(net):  # the same wiring, but nothing can cancel or close
    net = copy.deepcopy(net).double().eval()
    for module in list(net.modules()):
        for name, child in module.named_children():
            if isinstance(child, nn.MaxPool2d):
                sizes = child.kernel_size, child.stride, child.padding
                child = nn.AvgPool2d(*sizes)
            elif isinstance(child, nn.ReLU | nn.BatchNorm2d | nn.Dropout):
                child = nn.Identity()
            setattr(module, name, child)
    for p in net.parameters():
        nn.init.constant_(p, 1 / p[0].numel())  # an average of the inputs
    return net


def measure(net, n, channels):  # rows and columns that the middle unit reads
    x = torch.rand(1, channels, n, n, dtype=torch.float64, requires_grad=True)
    y = positive(net)(x)
    assert 0 < y.max() < 5000  # averages: nothing overflows
    i = y.shape[2] // 2
    (g,) = torch.autograd.grad(y[0, :, i, i].sum(), x)
    rows, columns = g.abs().sum((0, 1)).nonzero().unbind(1)
    return rows.unique().numel(), columns.unique().numel()


class Block(nn.Module):
    def __init__(self, C, s):
        super().__init__()
        self.relu = nn.ReLU()
        self.a, self.norm = nn.Conv2d(C, C, 3, s, 1), nn.BatchNorm2d(C)
        self.b, self.short = nn.Conv2d(C, C, 3, 1, 1), nn.Conv2d(C, C, 1, s)

    def forward(self, x):
        y = self.b(self.relu(self.norm(self.a(x))))
        return self.relu(y + self.short(x))


def resnet18(C=2):
    norm = nn.Sequential(nn.BatchNorm2d(C), nn.ReLU())
    stem = [nn.Conv2d(3, C, 7, 2, 3), norm, nn.MaxPool2d(3, 2, 1)]
    blocks = [Block(C, s) for s in (1, 1, 2, 1, 2, 1, 2, 1)]
    return nn.Sequential(*stem, *blocks)


torch.manual_seed(0)
print("ResNet-18 stem:", measure(resnet18()[:3], 64, 3))
print("ResNet-18:     ", measure(resnet18(), 512, 3))
wide = [nn.Conv2d(1, 1, (3, 5), dilation=(4, 1)), nn.AvgPool2d(4)]
print("3x5, then 4x4: ", measure(nn.Sequential(*wide), 32, 1))

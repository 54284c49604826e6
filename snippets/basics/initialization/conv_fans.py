import torch
from torch import nn


def fans(weight):  # [C_out, C_in / groups, k, k]
    k2 = weight[0, 0].numel()
    return weight.shape[1] * k2, weight.shape[0] * k2


def count(layer, side=32):
    nn.init.ones_(layer.weight)
    C = layer.in_channels
    x = torch.ones(1, C, side, side, requires_grad=True)
    y = layer(x)
    y.sum().backward()
    inside = slice(side // 2 - 4, side // 2 + 4)
    terms = y[0, :, inside, inside].mean()  # inputs of one output
    reached = x.grad[0, :, inside, inside].mean()  # outputs of one input
    return terms.item(), reached.item()


layers = {
    "Conv2d(16, 64, 3)": nn.Conv2d(16, 64, 3, bias=False),
    "  stride=2": nn.Conv2d(16, 64, 3, stride=2, bias=False),
    "  groups=4": nn.Conv2d(16, 64, 3, groups=4, bias=False),
    "depthwise 64": nn.Conv2d(64, 64, 3, groups=64, bias=False),
    "transposed 16->64": nn.ConvTranspose2d(16, 64, 3, bias=False),
}
truth = [(144, 576), (144, 144), (36, 144), (9, 9), (144, 576)]
print("                   counted     by torch")
for (name, layer), expected in zip(layers.items(), truth, strict=True):
    torchs = nn.init._calculate_fan_in_and_fan_out(layer.weight)
    assert fans(layer.weight) == torchs
    counted = tuple(round(c) for c in count(layer))
    torch.testing.assert_close(count(layer), expected, check_dtype=False)
    print(f"{name:18s} {counted!s:11s} {torchs}")

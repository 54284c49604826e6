# --8<-- [start:network]
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def conv(i, o, k, stride=1):
    return nn.Conv2d(i, o, k, stride, padding=k // 2, bias=False)


class Basic(nn.Module):
    expansion = 1

    def __init__(self, i, C, stride, v15):
        super().__init__()
        self.conv1, self.bn1 = conv(i, C, 3, stride), nn.BatchNorm2d(C)
        self.conv2, self.bn2 = conv(C, C, 3), nn.BatchNorm2d(C)
        self.downsample = shortcut(i, C, stride)

    def forward(self, x):
        f = self.bn1(self.conv1(x)).relu()
        f = self.bn2(self.conv2(f))
        return (f + (self.downsample(x) if self.downsample else x)).relu()


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, i, C, stride, v15):
        super().__init__()
        s1, s2 = (1, stride) if v15 else (stride, 1)
        self.conv1, self.bn1 = conv(i, C, 1, s1), nn.BatchNorm2d(C)
        self.conv2, self.bn2 = conv(C, C, 3, s2), nn.BatchNorm2d(C)
        self.conv3, self.bn3 = conv(C, 4 * C, 1), nn.BatchNorm2d(4 * C)
        self.downsample = shortcut(i, 4 * C, stride)

    def forward(self, x):
        f = self.bn1(self.conv1(x)).relu()
        f = self.bn2(self.conv2(f)).relu()
        f = self.bn3(self.conv3(f))
        return (f + (self.downsample(x) if self.downsample else x)).relu()


def shortcut(i, o, stride):  # option B
    if i == o and stride == 1:
        return None
    return nn.Sequential(conv(i, o, 1, stride), nn.BatchNorm2d(o))


class ResNet(nn.Module):
    def __init__(self, block, blocks, classes=1000, v15=True):
        super().__init__()
        self.conv1, self.bn1 = conv(3, 64, 7, 2), nn.BatchNorm2d(64)
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        i = 64
        for n, (C, count) in enumerate(zip((64, 128, 256, 512), blocks, strict=True), 1):
            layer = nn.Sequential()
            for j in range(count):
                stride = 2 if n > 1 and j == 0 else 1
                layer.append(block(i, C, stride, v15))
                i = C * block.expansion
            self.add_module(f"layer{n}", layer)
        self.fc = nn.Linear(i, classes)

    def forward(self, x):  # [N, 3, H, W]
        x = self.maxpool(self.bn1(self.conv1(x)).relu())
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = layer(x)
        return self.fc(x.mean((2, 3)))  # [N, classes]


# --8<-- [end:network]

# --8<-- [start:counts]
NETS = {
    18: (Basic, (2, 2, 2, 2), 11_689_512, 1.81),  # published: parameters, GMACs
    34: (Basic, (3, 4, 6, 3), 21_797_672, 3.66),
    50: (Bottleneck, (3, 4, 6, 3), 25_557_032, 4.09),
    101: (Bottleneck, (3, 4, 23, 3), 44_549_160, 7.80),
    152: (Bottleneck, (3, 8, 36, 3), 60_192_808, 11.51),
}
for depth, (block, blocks, published, gmacs) in NETS.items():
    with torch.device("meta"), torch.no_grad():
        net = ResNet(block, blocks).eval()
        with FlopCounterMode(display=False) as counter:
            assert net(torch.empty(1, 3, 224, 224)).shape == (1, 1000)
    n = sum(p.numel() for p in net.parameters())
    macs = counter.get_total_flops() / 2e9
    print(f"ResNet-{depth:<3} {n / 1e6:5.2f} M parameters, {macs:5.2f} GMACs")
    assert n == published and abs(macs - gmacs) < 0.01
    branch = 3 if block is Bottleneck else 2  # convs in a block
    assert 1 + branch * sum(blocks) + 1 == depth  # no shortcuts
# --8<-- [end:counts]

# --8<-- [start:stages]
for v15 in (True, False):
    with torch.device("meta"), torch.no_grad():
        net = ResNet(Bottleneck, (3, 4, 6, 3), v15=v15).eval()
        with FlopCounterMode(display=False) as counter:
            net(torch.empty(1, 3, 224, 224))
    flops = counter.get_flop_counts()
    names = ("conv1", "layer1", "layer2", "layer3", "layer4", "fc")
    parts = [sum(flops[f"ResNet.{n}"].values()) / 2e9 for n in names]
    total = counter.get_total_flops() / 2e9
    assert abs(sum(parts) - total) < 1e-9
    assert sum(p.numel() for p in net.parameters()) == 25_557_032
    version = "v1.5" if v15 else "v1  "
    print(version, *(f"{v:.2f}" for v in parts), f" sum {total:.2f}")
assert 3.8 < total < 3.9  # the paper says 3.8
# --8<-- [end:stages]

# --8<-- [start:forward]
sizes = []
with torch.device("meta"), torch.no_grad():
    net = ResNet(Basic, (2, 2, 2, 2), classes=10)
    for m in (net.maxpool, net.layer1, net.layer2, net.layer3, net.layer4):
        m.register_forward_hook(lambda m, x, y: sizes.append(tuple(y.shape[1:])))
    assert net(torch.empty(2, 3, 96, 64)).shape == (2, 10)  # any size
print(*sizes)
assert sizes[-1] == (512, 96 // 32, 64 // 32)

# one block against torch's own layers
torch.manual_seed(0)
block, x = Basic(8, 16, 2, True), torch.randn(2, 8, 8, 8)
main = nn.Sequential(block.conv1, block.bn1, nn.ReLU(), block.conv2, block.bn2)
y = nn.functional.relu(main(x) + block.downsample(x))
torch.testing.assert_close(block(x), y)

names = list(net.state_dict())
print(len(names), "entries:", *names[:2], "...")
print(names[6], names[-1])
assert "layer4.0.downsample.0.weight" in names and len(names) == 122
# --8<-- [end:forward]

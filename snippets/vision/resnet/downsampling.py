import torch
from torch import nn

with torch.device("meta"):
    x = torch.empty(1, 3, 224, 224)
    conv = nn.Conv2d(3, 64, 7, stride=2, padding=3)
    pool = nn.MaxPool2d(3, stride=2, padding=1)
    sizes = [224, conv(x).shape[-1], (x := pool(conv(x))).shape[-1]]
    width = 64
    for C, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        main = nn.Sequential(
            nn.Conv2d(width, C, 3, stride=stride, padding=1),
            nn.Conv2d(C, C, 3, padding=1),
        )
        shortcut = nn.Conv2d(width, C, 1, stride=stride)
        assert main(x).shape == shortcut(x).shape
        x, width = main(x), C
        sizes.append(x.shape[-1])
names = ("input", "conv1", "max pool", "layer1", "layer2", "layer3", "layer4")
for name, size in zip(names, sizes, strict=True):
    print(f"{name:8} {size:3} x {size}")
assert sizes == [224, 112, 56, 56, 28, 14, 7]  # Table 1 of the paper

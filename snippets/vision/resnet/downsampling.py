import torch
from torch import nn

with torch.device("meta"):
    maps = [torch.empty(1, 3, 224, 224)]
    maps.append(nn.Conv2d(3, 64, 7, stride=2, padding=3)(maps[-1]))
    maps.append(nn.MaxPool2d(3, stride=2, padding=1)(maps[-1]))
    for C, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        x = maps[-1]
        main = nn.Sequential(
            nn.Conv2d(x.shape[1], C, 3, stride=stride, padding=1),
            nn.Conv2d(C, C, 3, padding=1),
        )
        shortcut = nn.Conv2d(x.shape[1], C, 1, stride=stride)
        assert main(x).shape == shortcut(x).shape
        maps.append(main(x))
names = ("input", "conv1", "max pool", "layer1", "layer2", "layer3", "layer4")
for name, x in zip(names, maps, strict=True):
    print(f"{name:8}", *(f"{n:3}" for n in x.shape[1:]))
sides = [x.shape[-1] for x in maps]
assert sides == [224, 112, 56, 56, 28, 14, 7]  # Table 1 of the paper

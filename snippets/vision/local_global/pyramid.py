import torch
from torch import nn


def report(name, maps):
    sizes = [f"{tuple(m.shape[1:3])} /{224 // m.shape[2]}" for m in maps]
    print(f"{name}:", ", ".join(sizes))


torch.set_default_device("meta")  # shapes only
x = torch.zeros(1, 3, 224, 224)
stages = [nn.Conv2d(3, 96, 4, stride=4)(x)]
for c in (96, 192, 384):  # halve the size, double the channels
    stages.append(nn.Conv2d(c, 2 * c, 2, stride=2)(stages[-1]))
report("CNN", stages)

z = nn.Conv2d(3, 192, 16, stride=16)(x)  # a ViT keeps this size to the end
report("ViT", [z])
up = nn.ConvTranspose2d(192, 192, 2, stride=2)
levels = [up(up(z)), up(z), z, nn.MaxPool2d(2)(z)]
report("made from it", levels)
assert [m.shape[2] for m in levels] == [m.shape[2] for m in stages]

import torch
from torch import nn


def report(name, maps):
    sizes = [f"{tuple(m.shape[1:3])} /{224 // m.shape[2]}" for m in maps]
    print(f"{name}:", ", ".join(sizes))


x = torch.zeros(1, 3, 224, 224)
stages = [x]
for o in (64, 128, 256, 512, 1024):  # halve the size, double the channels
    conv = nn.Conv2d(stages[-1].shape[1], o, 3, stride=2, padding=1)
    stages.append(conv(stages[-1]))
report("CNN", stages[2:])

z = nn.Conv2d(3, 192, 16, stride=16)(x)  # a ViT keeps this size to the end
report("ViT", [z])
up = nn.ConvTranspose2d(192, 192, 2, stride=2)
levels = [up(up(z)), up(z), z, nn.MaxPool2d(2)(z)]
report("made from it", levels)
assert [m.shape[2] for m in levels] == [m.shape[2] for m in stages[2:]]

import torch
from torch import nn

x = torch.zeros(1, 3, 224, 224)
strides = {}
y = x
for o in (64, 64, 128, 256, 512):  # five halvings, as in a ResNet
    y = nn.Conv2d(y.shape[1], o, 3, stride=2, padding=1)(y)
    strides[x.shape[2] // y.shape[2]] = o
print("CNN stages at strides", list(strides))

D = 768
z = nn.Conv2d(3, D, 16, stride=16)(x)  # a ViT keeps this size to the end
up = nn.ConvTranspose2d(D, D, 2, stride=2)
levels = (up(up(z)), up(z), z, nn.MaxPool2d(2)(z))
print("ViT at stride", 224 // z.shape[2], end=", ")
print("made from it:", [224 // level.shape[2] for level in levels])
assert {224 // level.shape[2] for level in levels} < set(strides)

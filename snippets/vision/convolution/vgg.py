import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

C, layers = 3, []
for width, repeat in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
    for _ in range(repeat):
        layers += [nn.Conv2d(C, width, 3, padding=1), nn.ReLU()]
        C = width
    layers.append(nn.MaxPool2d(2))
layers.append(nn.Flatten())
for m, n in ((C * 7 * 7, 4096), (4096, 4096), (4096, 1000)):
    layers += [nn.Linear(m, n, device="meta"), nn.ReLU()]

x = torch.zeros(1, 3, 224, 224, device="meta")
total = {nn.Conv2d: [0, 0], nn.Linear: [0, 0]}
for layer in layers[:-1]:
    with FlopCounterMode(display=False) as counter:
        x = layer.to("meta")(x)
    if type(layer) in total:
        weights = sum(p.numel() for p in layer.parameters())
        total[type(layer)][0] += weights
        total[type(layer)][1] += counter.get_total_flops() // 2
for kind, (weights, macs) in total.items():
    print(f"{kind.__name__:6} {weights / 1e6:5.1f} M parameters,", end=" ")
    print(f"{macs / 1e9:5.2f} GMACs")
assert sum(weights for weights, _ in total.values()) == 138_357_544

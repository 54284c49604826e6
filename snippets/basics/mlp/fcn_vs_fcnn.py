import torch
from torch import nn

fcnn = nn.Sequential(nn.Flatten(), nn.Linear(3 * 16 * 16, 32), nn.ReLU(), nn.Linear(32, 5))
fcn = nn.Sequential(nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 5, kernel_size=1))

for size in (16, 24, 40):
    x = torch.zeros(1, 3, size, size)
    try:
        out = tuple(fcnn(x).shape)
    except RuntimeError:
        out = "refused"
    print(f"{size} x {size}: FCNN {out}, FCN {tuple(fcn(x).shape)}")

for name, net in {"FCNN": fcnn, "FCN": fcn}.items():
    print(name, "parameters:", sum(p.numel() for p in net.parameters()))

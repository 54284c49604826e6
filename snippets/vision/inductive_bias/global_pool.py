import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.rand(1, 1, 5, 5, dtype=torch.float64)
x = F.pad(x, (9, 10, 9, 10))  # an object on black, [1, 1, 24, 24]


def net(mode, stride=1):
    return nn.Sequential(
        nn.Conv2d(1, 6, 3, stride, padding=1, padding_mode=mode),
        nn.ReLU(),
        nn.Conv2d(6, 6, 3, padding=1, padding_mode=mode),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
    ).double()


shifts = 1, 2, 9  # after 9 the object is one pixel from the border
for name, f, exact in (
    ("circular padding", net("circular"), (1, 2, 9)),
    ("zero padding", net("zeros"), (1, 2)),
    ("stride 2", net("circular", 2), (2,)),
):
    still = f(x)
    moved = [f(x.roll(d, 3)) for d in shifts]
    row = [((m - still).norm() / still.norm()).item() for m in moved]
    print(f"{name:17} shift 1, 2, 9:", *(f"{r:.3f}" for r in row))
    assert [r < 1e-9 for r in row] == [d in exact for d in shifts]

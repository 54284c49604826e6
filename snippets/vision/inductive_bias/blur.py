import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_sample_images

torch.manual_seed(0)
photo = torch.tensor(load_sample_images().images[1]).double().mean(2) / 255
x = photo.unfold(0, 48, 192).unfold(1, 48, 192).reshape(-1, 1, 48, 48)
K = [torch.randn(6, c, 3, 3).double() for c in (1, 6, 6)]


def ring(a, left, right):
    return F.pad(a, (left, right, left, right), mode="circular")


def descriptor(x, blur):  # three stages, each halves the map
    taps = torch.tensor(blur, dtype=torch.float64)
    B = (torch.outer(taps, taps) / taps.sum() ** 2).expand(6, 1, -1, -1)
    k = len(blur)
    for w in K:
        x = F.conv2d(ring(x, 1, 1), w).relu()
        x = F.max_pool2d(ring(x, 0, 1), 2, stride=1)
        x = F.conv2d(ring(x, k // 2, (k - 1) // 2), B, stride=2, groups=6)
    return x.mean((2, 3))  # global average pooling, [N, 6]


shifts = range(17)
peak = []
for name, blur, style in (
    ("max pool", [1], "o-"),
    ("max pool + blur 3", [1, 2, 1], "s--"),
    ("max pool + blur 5", [1, 4, 6, 4, 1], "^:"),
):
    still = descriptor(x, blur)
    gap = [(descriptor(x.roll(d, 3), blur) - still).norm() for d in shifts]
    gap = torch.stack(gap) / (still - still.mean(0)).norm()
    assert gap[::8].max() < 1e-9  # three halvings: every eighth shift
    assert (gap[4] < 1e-9) == (name != "max pool")
    peak.append(gap.max().item())
    print(f"{name:18} largest change {peak[-1]:.3f}")
    plt.plot(shifts, gap, style, label=name)
assert peak[1] < peak[0] / 2 and peak[2] < peak[1]
plt.ylim(top=0.035)
plt.xlabel("shift of the image in pixels")
plt.ylabel("relative change after global pooling")
plt.legend()
plt.show()

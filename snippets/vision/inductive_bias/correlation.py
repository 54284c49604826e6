import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits, load_sample_images

torch.manual_seed(0)
photos = load_sample_images().images
china, flower = (torch.tensor(i).double().mean(2) for i in photos)
digits = torch.tensor(load_digits().images).flatten(0, 1)  # [1797 * 8, 8]


def correlation(x, d):  # of pixels d columns apart
    pairs = torch.stack([x[:, :-d].flatten(), x[:, d:].flatten()])
    return torch.corrcoef(pairs)[0, 1].item()


distances = [1, 2, 4, 8, 16, 32, 64]
order = torch.randperm(china.numel())
mixed = china.flatten()[order].view_as(china)
for name, x, style in (
    ("china.jpg", china, "o-"),
    ("flower.jpg", flower, "s-"),
    ("digits", digits, "^-"),
    ("china.jpg, pixels shuffled", mixed, "x--"),
):
    near = [d for d in distances if d < x.shape[1]]
    r = [correlation(x, d) for d in near]
    print(f"{name:28} d=1 {r[0]:4.1f}   d={near[-1]:<2} {r[-1]:4.1f}")
    plt.semilogx(near, r, style, base=2, label=name)
    if x is mixed:
        assert max(map(abs, r)) < 0.01
    else:
        assert r[0] > r[len(r) // 2] > r[-1]
plt.axhline(0, color="0.5", lw=0.8)
plt.xlabel("distance d in columns")
plt.ylabel("correlation of two pixels")
plt.legend()
plt.show()

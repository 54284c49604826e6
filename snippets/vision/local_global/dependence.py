import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
T, D, k = 12, 4, 3
conv = nn.Conv1d(D, D, k, padding=1)
attention = nn.MultiheadAttention(D, 2, batch_first=True)


def convolve(x, layers=1):  # x [T, D]
    z = x.T[None]
    for _ in range(layers):
        z = conv(z)
    return z[0].T


layers = {  # and how far each reaches
    "1 conv": (convolve, 1),
    "3 convs": (lambda x: convolve(x, 3), 3),
    "1 attention": (lambda x: attention(*[x[None]] * 3)[0][0], T - 1),
}
fig, axes = plt.subplots(1, 3, figsize=(5, 2), layout="constrained")
for (name, (layer, radius)), ax in zip(layers.items(), axes, strict=True):
    J = torch.autograd.functional.jacobian(layer, torch.randn(T, D))
    seen = J.abs().sum((1, 3)) > 1e-9  # [T out, T in]
    print(f"{name:11} {seen.sum():3} of {T * T} pairs linked")
    ax.imshow(seen.numpy(), cmap="Blues", vmin=0, vmax=1.5)
    ax.set(title=name, xlabel="input", ylabel="output")
    near = torch.arange(T)[:, None] - torch.arange(T)
    assert torch.equal(seen, near.abs() <= radius)
plt.show()

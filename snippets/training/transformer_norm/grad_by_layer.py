import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)


def grads(depth, pre, seed, D=32):
    """Gradient norm of the second feed-forward matrix of every layer at initialisation, and
    RMS of the last stream."""
    torch.manual_seed(seed)
    x, head, target = torch.randn(4, 8, D), nn.Linear(D, 10), torch.randint(10, (4, 8))
    layers = nn.ModuleList(
        nn.TransformerEncoderLayer(D, 4, 64, dropout=0.0, batch_first=True, norm_first=pre)
        for _ in range(depth)
    )
    for p in layers.parameters():
        if p.dim() > 1:
            nn.init.xavier_uniform_(p)
    for layer in layers:
        x = layer(x)
    y = F.layer_norm(x, (D,)) if pre else x
    F.cross_entropy(head(y).flatten(0, 1), target.flatten()).backward()
    return torch.stack(
        [*(layer.linear2.weight.grad.norm() for layer in layers), x.detach().pow(2).mean().sqrt()]
    )


ratio = {}
for pre, name, marker in ((True, "Pre-LN", "o"), (False, "Post-LN", "s")):
    last = {}
    for depth, style in ((4, ":"), (16, "-")):
        g = torch.stack([grads(depth, pre, seed) for seed in range(5)])  # [seeds, layers + 1]
        last[depth] = g[:, -2:].mean(0)
        layer, color = range(1, depth + 1), "C0" if pre else "C1"
        plt.plot(
            layer,
            g[:, :-1].mean(0),
            style,
            color=color,
            marker=marker,
            markersize=4,
            label=f"{name}, {depth} layers",
        )
        plt.fill_between(
            layer, g[:, :-1].min(0).values, g[:, :-1].max(0).values, color=color, alpha=0.15
        )
    ratio[name] = last[16] / last[4]
    print(
        f"{name:7}: 16 layers against 4: gradient of the last layer x "
        f"{ratio[name][0]:.2f}, RMS of the stream x {ratio[name][1]:.2f}"
    )
assert ratio["Pre-LN"][0] < 0.65 < 0.9 < ratio["Post-LN"][0]
assert 0.9 < ratio["Pre-LN"].prod() < 1.1
plt.xlabel("layer (1 is next to the input)")
plt.ylabel(r"gradient norm of $W_2$")
plt.ylim(0)
plt.legend()
plt.show()

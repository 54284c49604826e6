import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
D, depths = 32, (4, 8, 16)


def change(depth, pre, lr, seed, loss_scale=1.0):
    """RMS change of the output (itself of RMS 1) made by the first step of Adam."""
    torch.manual_seed(seed)
    x, head, target = torch.randn(4, 8, D), nn.Linear(D, 10), torch.randint(10, (4, 8))
    layers = [
        nn.TransformerEncoderLayer(D, 4, 2 * D, dropout=0.0, batch_first=True, norm_first=pre)
        for _ in range(depth)
    ]
    net = nn.Sequential(*layers, nn.LayerNorm(D) if pre else nn.Identity())
    for p in net.parameters():
        if p.dim() > 1:
            nn.init.xavier_uniform_(p)
    before = net(x)
    (loss_scale * F.cross_entropy(head(before).flatten(0, 1), target.flatten())).backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad / (p.grad.abs() + 1e-12)  # m / sqrt(v) at step 1
        return (net(x) - before).pow(2).mean().sqrt()


mean = {}
for pre, name, marker in ((True, "Pre-LN", "o-"), (False, "Post-LN", "s--")):
    moved = torch.stack(
        [torch.stack([change(depth, pre, 1e-4, seed) for seed in range(4)]) for depth in depths]
    )
    mean[name] = moved.mean(1)
    plt.plot(depths, mean[name], marker, label=name)
    plt.fill_between(depths, moved.min(1).values, moved.max(1).values, alpha=0.15)
    print(
        f"{name:7}:",
        " ".join(f"{m:.3f}" for m in mean[name]),
        "  with 1/10 of the rate:",
        f"{change(16, pre, 1e-5, 0):.3f}",
    )
ratio = mean["Post-LN"] / mean["Pre-LN"]
print("Post / Pre:", " ".join(f"{r:.1f}" for r in ratio))
assert ratio[0] < 2 < 3 < ratio[-1]
torch.testing.assert_close(
    change(4, False, 1e-4, 0, loss_scale=1000.0), change(4, False, 1e-4, 0)
)  # Adam does not see the size of the gradient
plt.xticks(depths)
plt.xlabel("layers")
plt.ylabel("RMS change of the output")
plt.legend()
plt.show()

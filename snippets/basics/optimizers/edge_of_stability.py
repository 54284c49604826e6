import matplotlib.pyplot as plt
import torch
from torch.func import grad, jacrev, vmap

x = torch.linspace(-2, 2, 16, dtype=torch.float64)[:, None]
y = torch.sin(2 * x)


def loss(p):  # 1 - 8 - 1 network, 24 weights in one vector
    hidden = torch.tanh(x @ p[:8].view(1, 8) + p[8:16])
    return (hidden @ p[16:].view(8, 1) - y).square().mean() / 2


lr = torch.tensor([0.2, 0.4, 0.8], dtype=torch.float64)
torch.manual_seed(1)
p = 0.7 * torch.randn(24, dtype=torch.float64).repeat(3, 1)  # one start, three learning rates
losses, ratio = [], []
for t in range(501):
    if t % 20 == 0:
        h = torch.linalg.eigvalsh(vmap(jacrev(grad(loss)))(p))[:, -1]
        losses.append(vmap(loss)(p))
        ratio.append(h / (2 / lr))
    p = p - lr[:, None] * vmap(grad(loss))(p)

losses, ratio = torch.stack(losses), torch.stack(ratio)  # [26, 3]
for i in range(3):
    first, last = ratio[0, i], ratio[-1, i]
    print(
        f"lr {lr[i]:.1f}: h_max / (2 / lr) {first:.2f} -> "
        f"{last:.2f}, loss {losses[0, i]:.2f} -> {losses[-1, i]:.4f}"
    )
assert (losses[-1] < 0.02 * losses[0]).all()
assert ratio[0, 0] < ratio[-1, 0] < 0.9  # still climbing
assert (ratio[-5:, 1:] - 1).abs().max() < 0.1  # settled at the limit

fig, ax = plt.subplots(figsize=(5, 3))
for i, style in enumerate(["C0-", "C1--", "C2-."]):
    ax.plot(range(0, 501, 20), ratio[:, i], style, label=f"lr = {lr[i]:.1f}")
ax.axhline(1, color="0.5", linestyle=":")
ax.set_xlabel("step")
ax.set_ylabel(r"$h_{max}\,/\,(2/\eta)$")
ax.legend()
plt.show()

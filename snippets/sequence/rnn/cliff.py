import matplotlib.pyplot as plt
import torch
from torch.nn.utils import clip_grad_norm_

T, eta = 50, 0.01


def loss(w):  # h_t = w h_{t-1}, h_0 = 1
    h = torch.ones((), dtype=torch.float64)
    for _ in range(T):
        h = w * h
    return 0.5 * (h - 1.5) ** 2


def descend(clip, steps):
    w = torch.tensor(1.06, dtype=torch.float64, requires_grad=True)
    for _ in range(steps):
        (g,) = torch.autograd.grad(loss(w), w)
        closed = (w**T - 1.5) * T * w ** (T - 1)
        torch.testing.assert_close(g, closed.detach())
        w.grad = g
        if clip:
            clip_grad_norm_([w], clip)
        with torch.no_grad():
            w -= eta * w.grad
    return w.item()


best = 1.5 ** (1 / T)  # w^T = 1.5
wild, tame = descend(None, 1), descend(0.1, 60)
print(f"one step unclipped: 1.06 -> {wild:.1f}")
print(f"60 steps clipped:   1.06 -> {tame:.3f}, optimum {best:.3f}")
assert wild < -20 and abs(tame - best) < 2e-3
ws = torch.linspace(0.9, 1.07, 200, dtype=torch.float64)
plt.figure(figsize=(5, 3))
plt.semilogy(ws, [loss(w) for w in ws])
plt.axvline(best, color="0.5", linestyle=":")
plt.xlabel("w")
plt.ylabel("loss after 50 steps")
plt.show()

import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
T, eta, c, start = 20, 0.005, 1.0, 1.05
w = torch.linspace(-0.2, 1.12, 400)


def f(w):  # the same weight used T times
    return (w**T - 0.5) ** 2


def descend(clip, steps=40):
    path = [torch.tensor(start)]
    for _ in range(steps):
        v = path[-1].clone().requires_grad_()
        (g,) = torch.autograd.grad(f(v), v)
        if clip:
            g = g.clamp(-c, c)
        path.append((v - eta * g).detach())
    return torch.stack(path)


slope = 2 * (start**T - 0.5) * T * start ** (T - 1)
plt.plot(w, f(w), "0.5")
for clip, style, name in (
    (False, "C1s--", "no clipping"),
    (True, "C0o-", "clipped"),
):
    path = descend(clip)
    print(f"{name:11}: first step to {path[1]:+.3f}, last {path[-1]:+.3f}")
    plt.plot(path, f(path), style, markersize=3, label=name)
torch.testing.assert_close(descend(False)[1].item(), start - eta * slope)
torch.testing.assert_close(descend(True)[-1].item(), 0.5 ** (1 / T))
torch.testing.assert_close(descend(True)[1].item(), start - eta * c)
plt.xlabel(r"$w$")
plt.ylabel(r"$(w^{20} - 0.5)^2$")
plt.ylim(-0.3, 7)
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

x64 = torch.float64


def profile(n):  # gradient of one unit after n layers of width 3
    x = torch.zeros(1, 1, 2 * n + 1, dtype=x64, requires_grad=True)
    y = x
    for _ in range(n):
        y = F.conv1d(y, torch.full((1, 1, 3), 1 / 3, dtype=x64))
    return torch.autograd.grad(y.sum(), x)[0][0, 0]


print("  n  field  deviation  4 deviations / field  excess kurtosis")
for n, style in ((5, "o-"), (20, "s--"), (80, "-.")):
    g = profile(n)
    place = torch.arange(-n, n + 1).double()
    s = (g * place**2).sum().sqrt()
    torch.testing.assert_close(s, torch.tensor(2 * n / 3, dtype=x64).sqrt())
    kurtosis = (g * place**4).sum() / s**4 - 3
    torch.testing.assert_close(kurtosis, torch.tensor(-1.5 / n, dtype=x64))
    normal = torch.distributions.Normal(0.0, s).log_prob(place).exp()
    assert (g - normal).abs().max() < 0.07 * normal.max()
    r = 2 * n + 1
    print(f"{n:3} {r:6} {s:10.2f} {4 * s / r:21.2f} {kurtosis:16.3f}")
    part = 2 * place / r
    plt.plot(part, g / g.max(), style, label=f"{n} layers", markersize=4)
plt.xlabel("distance / half of the theoretical field")
plt.ylabel("gradient / its maximum")
plt.legend()
plt.show()

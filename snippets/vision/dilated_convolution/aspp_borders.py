import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

n = 65
image = torch.ones(1, 1, n, n)
rates = [1, 6, 12, 18, 24, 36, 48, 60, 64, 65]
shares = []
for d in rates:
    taps = F.conv2d(image, torch.ones(1, 1, 3, 3), padding=d, dilation=d)
    shares.append([((taps == m).sum() / n**2).item() for m in (9, 1)])
    assert (taps == 9).sum() == max(n - 2 * d, 0) ** 2
for d in (1, 12, 18, 36, 65):
    full, centre = shares[rates.index(d)]
    print(f"rate {d:2}: all nine {full:4.0%}, only the centre {centre:4.0%}")

torch.manual_seed(0)
x, w = torch.randn(1, 2, n, n), torch.randn(3, 2, 3, 3)
one_by_one = F.conv2d(x, w[:, :, 1:2, 1:2])
torch.testing.assert_close(F.conv2d(x, w, padding=n, dilation=n), one_by_one)

for column, label, style in ((0, "all nine", "o-"), (1, "centre only", "s--")):
    plt.plot(rates, [s[column] for s in shares], style, label=label)
plt.xlabel("rate on a 65 x 65 map")
plt.ylabel("share of output pixels")
plt.legend(title="valid taps")
plt.show()

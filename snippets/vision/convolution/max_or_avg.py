import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
cdf = torch.special.ndtr  # of the noise, N(0, 1)
z = torch.linspace(-8, 14, 20001)


def auc_max(a, moved, P):  # the signal a in `moved` of P positions
    absent = cdf(z) ** P  # P(max <= z)
    present = cdf(z - a) ** moved * cdf(z) ** (P - moved)
    return torch.trapezoid(absent, present).item()


def auc_avg(a, moved, P):
    return cdf(torch.tensor(a * moved / (2 * P) ** 0.5)).item()


torch.manual_seed(0)
noise = torch.randn(2, 100000, 16)
for f, auc in ((torch.amax, auc_max), (torch.mean, auc_avg)):
    simulated = (f(noise[0], 1) < f(noise[1] + 0.5, 1)).double().mean()
    assert abs(simulated - auc(0.5, 16, 16)) < 0.01

sizes = [1, 4, 9, 16, 25, 49, 100, 196]  # P positions in a window
fig, axes = plt.subplots(1, 2, figsize=(5, 2.8), sharey=True)
signals = {"one strong peak": 4.0, "weak everywhere": 0.3}
for ax, (title, a) in zip(axes, signals.items(), strict=True):
    moved = [1 if a > 1 else P for P in sizes]
    for auc, name, style in (auc_max, "max", "o-"), (auc_avg, "average", "s--"):
        curve = [auc(a, m, P) for m, P in zip(moved, sizes, strict=True)]
        print(f"{title}, 49 positions: AUC of {name} {curve[5]:.2f}")
        ax.semilogx(sizes, curve, style, label=name)
    ax.set_title(title)
    ax.set_xlabel("positions in the window")
axes[0].set_ylabel("AUC")
axes[0].legend(loc="lower left")
plt.show()

# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

torch.manual_seed(0)
K, J, T = 300, 8, 100
pi = 1 / torch.arange(1, K + 1, dtype=torch.float64)
pi /= pi.sum()  # Zipf: how often token k is the input
p = (2 * torch.randn(K, J, dtype=torch.float64)).softmax(dim=1)  # what follows it


def train(make):
    W = torch.zeros(K, J, dtype=torch.float64, requires_grad=True)
    opt = make([W])
    for _ in range(T):
        opt.zero_grad()
        kl = F.kl_div(W.log_softmax(dim=1), p, reduction="none").sum(dim=1)  # [K]
        (pi * kl).sum().backward()
        opt.step()
    return kl.detach()


def best(lrs, make):  # the lowest training loss of the grid, which must lie inside it
    runs = [train(lambda params, lr=lr: make(params, lr)) for lr in lrs]
    i = min(range(len(lrs)), key=lambda i: float((pi * runs[i]).sum()))
    assert 0 < i < len(lrs) - 1
    return runs[i]


o = torch.optim
kl = {
    "SGD": best([30, 60, 120, 240], o.SGD),
    "momentum": best([10, 20, 40, 80], lambda params, lr: o.SGD(params, lr=lr, momentum=0.9)),
    "Adam": best([0.1, 0.3, 1.0, 3.0], o.Adam),
}
for name, v in kl.items():
    print(f"{name:8}: 30 frequent tokens {v[:30].mean():.0e}, 150 rare ones {v[150:].mean():.0e}")
assert kl["SGD"][150:].mean() > 10 * kl["SGD"][:30].mean()
assert kl["momentum"][150:].mean() > 10 * kl["momentum"][:30].mean()
assert kl["Adam"][150:].mean() < 0.1 * kl["momentum"][150:].mean()

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 3))
for (name, v), style in zip(kl.items(), ["C0-", "C1--", "C2-."], strict=True):
    smooth = v.reshape(-1, 10).mean(dim=1)
    ax.loglog(torch.arange(5, K, 10), smooth, style, label=name)
ax.set_xlabel("rank of the token")
ax.set_ylabel("KL left after 100 steps")
ax.legend()
plt.show()
# --8<-- [end:plot]

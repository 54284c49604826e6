import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
x = torch.linspace(0, 1, 2**12 + 1)


def tent(a):  # two ReLUs: 0 -> 0, 1/2 -> 1, 1 -> 0
    return 2 * a.relu() - 4 * (a - 0.5).relu()


def pieces(y):
    return 1 + (y.diff().diff().abs() > 1e-9).sum().item()


depths, units, deep = range(1, 9), [], []
y = x
for depth in depths:
    y = tent(y)
    deep.append(pieces(y))
    units.append(2 * depth)
    if depth == 4:
        sawtooth = y

torch.manual_seed(0)
shallow = []
for n in units:  # one hidden layer, as many units, kinks placed on the grid inside (0, 1)
    kinks = x[1 + torch.randperm(len(x) - 2)[:n]]
    shallow.append(pieces((x[:, None] - kinks).relu() @ torch.randn(n)))

print("units  ", units, "\ndeep   ", deep, "\nshallow", shallow)
assert deep == [2**d for d in depths] and shallow == [n + 1 for n in units]

fig, axes = plt.subplots(1, 2, figsize=(5, 2.6))
axes[0].plot(x, sawtooth)
axes[0].set(title="4 layers, 8 units", xlabel="x")
axes[1].semilogy(units, deep, "o-", label="deep")
axes[1].semilogy(units, shallow, "s--", label="one layer")
axes[1].set(title="linear pieces", xlabel="hidden units")
axes[1].legend()
plt.show()

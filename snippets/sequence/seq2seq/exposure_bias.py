import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
K, copies, smooth, N, T = 20, 100, 0.2, 4000, 60
# training data: walks on a ring, y_{t+1} - y_t = +1 always or -1 always
counts = torch.full((K, K, K), smooth)  # [y_{t-1}, y_t, y_{t+1}]
ring = torch.arange(K)
for d in (1, -1):
    counts[ring, (ring + d) % K, (ring + 2 * d) % K] += copies
p = counts / counts.sum(-1, keepdim=True)  # the trained model


def legal(a, b):  # a context that the training data contain
    return ((a - b) % K == 1) | ((b - a) % K == 1)


first = torch.randint(K, (N,))
past, now = first, (first + 1) % K
good = []
for _ in range(T):
    past, now = now, torch.multinomial(p[past, now], 1)[:, 0]
    good.append(legal(past, now).float().mean().item())
forced = p[0, 1][legal(torch.tensor(1), ring)].sum()

e = 1 - forced  # true prefix: one wrong step in 1 / e
r = 2 / K  # unseen context: a uniform guess is legal with 2 / K
t = torch.arange(1, T + 1)
exact = r / (e + r) + e / (e + r) * (1 - e - r) ** t
torch.testing.assert_close(torch.tensor(good), exact, atol=0.03, rtol=0)
for k in (1, 10, 60):
    print(f"step {k:2}: forced {forced:.2f}, free {exact[k - 1]:.2f}")
plt.axhline(forced, color="C0", linestyle="--", label="true prefix")
plt.plot(t, good, "o", color="C1", markersize=4, label="own prefix")
plt.plot(t, exact, color="0.5", label="two-state chain")
plt.xlabel("step")
plt.ylabel("legal steps")
plt.ylim(0.6, 1)
plt.legend()
plt.gcf().set_size_inches(5, 3)
plt.show()

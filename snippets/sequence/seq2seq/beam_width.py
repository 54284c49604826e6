from itertools import pairwise

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
R, V, T = 300, 6, 7  # R random models, no end token
log_p = (2 * torch.randn(R, T, V, V)).log_softmax(-1)  # [R, t, y_{t-1}, y_t]

exact = log_p[:, 0, 0]  # Viterbi: best score that ends in each token
for t in range(1, T):
    exact = (exact[:, :, None] + log_p[:, t]).amax(1)
exact = exact.amax(1)  # [R]


def beam(B):
    score, last = log_p[:, 0, 0].topk(min(B, V))
    scored = V
    for t in range(1, T):
        step = log_p[torch.arange(R)[:, None], t, last]  # [R, b, V]
        scored += step[0].numel()
        grown = (score[:, :, None] + step).flatten(1)  # [R, b * V]
        score, k = grown.topk(min(B, grown.shape[1]))
        last = k % V
    return score[:, 0], scored


widths = [1, 2, 3, 4, 6, 8, 12, 16, 24]
found = {B: beam(B) for B in widths}
hit = [(a == exact).double().mean().item() for a, _ in found.values()]
assert all((a <= exact).all() for a, _ in found.values())
for B, h in zip(widths, hit, strict=True):
    if B in (1, 4, 16):
        print(f"B = {B:2}: optimum found {h:.2f}, scored {found[B][1]}")
print("all sequences:", V**T)
worse = torch.tensor(0)
for a, b in pairwise(widths):
    worse += (found[b][0] < found[a][0]).sum()
print("a wider beam found something worse:", worse.item(), "times")
plt.plot(widths, hit, "o-")
plt.xscale("log", base=2)
plt.xlabel("beam width B")
plt.ylabel("optimum found")
plt.gcf().set_size_inches(5, 3)
plt.show()

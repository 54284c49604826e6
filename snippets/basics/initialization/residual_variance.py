import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, N, L = 256, 64, 24
x = torch.randn(N, n)
rules = {"He": 1.0, "He / sqrt(L)": L**-0.5, "last layer 0": 0.0}
draws = torch.randn(L, 2, n, n) / n**0.5
for (name, c), style in zip(rules.items(), ("o-", "s-", "^-"), strict=True):
    a, power = x, [1.0]
    for W1, W2 in draws:
        h = (a @ (2**0.5 * W1).T).relu()  # E[h^2] = E[a^2]
        a = a + c * (h @ W2.T)
        power.append((a.square().mean() / x.square().mean()).item())
    theory = L * math.log2(1 + c**2)
    torch.testing.assert_close(math.log2(power[-1]), theory, rtol=0.05, atol=0.02)
    print(f"{name:13s} after {L} blocks: 2^{math.log2(power[-1]):.1f}")
    plt.semilogy(range(L + 1), power, style, ms=4, base=2, label=name)
plt.xlabel("residual block")
plt.ylabel("mean square of the residual stream")
plt.legend()
plt.show()

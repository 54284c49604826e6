import matplotlib.pyplot as plt
import torch
from torch.distributions import Binomial

torch.manual_seed(0)
L, D, s = 20, 128, 0.5
A = s * D**-0.5 * torch.randn(L, D, D, dtype=torch.float64)  # F_l(x) = A_l x
I = torch.eye(D, dtype=torch.float64)

# M[k] = sum over the paths that pass exactly k branches
M = torch.zeros(L + 1, D, D, dtype=torch.float64)
M[0] = I
product = I
for l in range(L):
    M[1:] = M[1:] + A[l] @ M[:-1]
    product = (I + A[l]) @ product
torch.testing.assert_close(M.sum(0), product)

k = torch.arange(L + 1.0, dtype=torch.float64)
count = Binomial(L, torch.tensor(0.5, dtype=torch.float64)).log_prob(k).exp()
energy = M.square().sum((1, 2))
energy = energy / energy.sum()
p = torch.tensor(s**2 / (1 + s**2), dtype=torch.float64)
torch.testing.assert_close(energy, Binomial(L, p).log_prob(k).exp(), rtol=0.2, atol=0.01)
print(f"paths: {2**L}, mean length {(k * count).sum():.0f}")
print(f"mean length weighted by the gradient: {(k * energy).sum():.0f}")

plt.bar(k.tolist(), count.tolist(), color="C1", alpha=0.4, label="share of the paths")
plt.plot(k, energy, "o-", label="share of the squared gradient")
plt.xlabel("branches on the path")
plt.legend()
plt.show()

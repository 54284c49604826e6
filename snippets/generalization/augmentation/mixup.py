import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from scipy.stats import beta

torch.manual_seed(0)
z = torch.randn(6, 4, dtype=torch.float64)
a, b = torch.randint(4, (2, 6))
lam = 0.3
soft = lam * F.one_hot(a, 4) + (1 - lam) * F.one_hot(b, 4)  # mixed labels
two = lam * F.cross_entropy(z, a) + (1 - lam) * F.cross_entropy(z, b)
torch.testing.assert_close(F.cross_entropy(z, soft.double()), two)
u = np.linspace(0.005, 0.995, 199)
plt.figure(figsize=(4.2, 3), layout="constrained")
for alpha, style in ((0.2, "-"), (1.0, "--"), (4.0, ":")):
    plt.plot(u, beta.pdf(u, alpha, alpha), style, label=f"alpha = {alpha:g}")
    draw = np.random.default_rng(0).beta(alpha, alpha, 20000)
    minor = np.minimum(draw, 1 - draw)
    exact = 2 * beta.expect(lambda v: v, (alpha, alpha), ub=0.5)
    np.testing.assert_allclose(minor.mean(), exact, rtol=0.02)
    print(f"alpha {alpha}: mean share of the smaller part {exact:.2f}")
plt.ylim(0, 4)
plt.xlabel("lambda")
plt.ylabel("density of Beta(alpha, alpha)")
plt.legend()
plt.show()

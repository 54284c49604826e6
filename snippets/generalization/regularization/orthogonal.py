import matplotlib.pyplot as plt
import torch
from sklearn.linear_model import Lasso, Ridge

torch.manual_seed(0)
N, D, lam = 50, 40, 0.8
X = torch.linalg.qr(torch.randn(N, D, dtype=torch.float64)).Q * N**0.5
torch.testing.assert_close(X.T @ X, N * torch.eye(D, dtype=X.dtype))
z = torch.linspace(-3, 3, D, dtype=X.dtype)  # least-squares solution
y = X @ z

# |y - X w|^2 / (2 N) + lam |w|_1  and  |y - X w|^2 + N lam |w|_2^2
l1 = torch.tensor(Lasso(alpha=lam, fit_intercept=False).fit(X, y).coef_)
l2 = torch.tensor(Ridge(alpha=N * lam, fit_intercept=False).fit(X, y).coef_)
torch.testing.assert_close(l1, z.sign() * (z.abs() - lam).clamp(min=0))
torch.testing.assert_close(l2, z / (1 + lam))
zeros = [D - w.count_nonzero().item() for w in (l1, l2)]
print(f"exact zeros: L1 {zeros[0]}, L2 {zeros[1]}")
print(f"z = 3 becomes: L1 {l1[-1]:.1f}, L2 {l2[-1]:.1f}")

plt.figure(figsize=(4.5, 3.2))
plt.plot(z, z, ":", color="0.5", label="least squares")
plt.plot(z, l1, "o-", markersize=3, label="L1: soft threshold")
plt.plot(z, l2, "s--", markersize=3, label="L2: shrink")
plt.xlabel("least-squares weight z")
plt.ylabel("regularized weight")
plt.legend()
plt.show()

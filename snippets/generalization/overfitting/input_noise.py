import itertools

import torch
from sklearn.linear_model import LinearRegression, Ridge

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, p, s = 12, 4, 0.7
X, y = torch.randn(n, p), torch.randn(n)
# every pattern of +s and -s once: mean 0, variance s^2
signs = torch.tensor(list(itertools.product((-s, s), repeat=p)))  # [2^p, p]
noisy = X[:, None] + signs  # [n, 2^p, p]

w = torch.randn(p)
expected = (noisy @ w - y[:, None]).square().mean(1).sum()
torch.testing.assert_close(expected, (X @ w - y).square().sum() + n * s**2 * w @ w)

target = y.repeat_interleave(len(signs))
augmented = LinearRegression(fit_intercept=False).fit(noisy.reshape(-1, p), target)
ridge = Ridge(alpha=n * s**2, fit_intercept=False).fit(X, y)
torch.testing.assert_close(*map(torch.tensor, (augmented.coef_, ridge.coef_)))
plain = torch.linalg.lstsq(X, y[:, None]).solution.norm()
print(f"|w| without noise {plain:.2f}, with noise {torch.tensor(ridge.coef_).norm():.2f}")

import torch
from sklearn.linear_model import Lasso, Ridge

torch.manual_seed(0)
N, s, tau, b = 60, 1.2, 0.5, 0.05
X = torch.randn(N, 5, dtype=torch.float64)
y = X @ torch.tensor([2.0, -1.0, 0.0, 0.0, 0.3], dtype=X.dtype) + s * torch.randn(N, dtype=X.dtype)


def negative_log_posterior(w, log_prior):
    return -torch.distributions.Normal(X @ w, s).log_prob(y).mean() - log_prior(w).sum() / N


gaussian = torch.distributions.Normal(0.0, tau)
laplace = torch.distributions.Laplace(0.0, b)
ridge = Ridge(alpha=s**2 / tau**2, fit_intercept=False, tol=1e-12).fit(X, y).coef_
lasso = Lasso(alpha=s**2 / b / N, fit_intercept=False, tol=1e-12).fit(X, y).coef_

w = torch.tensor(ridge, requires_grad=True)
(g,) = torch.autograd.grad(negative_log_posterior(w, gaussian.log_prob), w)
torch.testing.assert_close(g, torch.zeros_like(g))

w = torch.tensor(lasso, requires_grad=True)
(g,) = torch.autograd.grad(negative_log_posterior(w, lambda w: laplace.log_prob(w[w != 0])), w)
zero = w == 0
torch.testing.assert_close(g[~zero], torch.zeros_like(g[~zero]))
assert zero.any() and (g[zero].abs() < 1 / b / N).all()  # the subgradient of |w| / b covers it
mle = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
for name, w in ("MLE", mle), ("Gaussian", ridge), ("Laplace", lasso):
    print(f"{name:9}", [f"{v + 0:5.2f}" for v in w.tolist()])

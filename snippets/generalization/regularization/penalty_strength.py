import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
N, D, s = 40, 30, 1.0  # y = X w + noise of standard deviation s
X = torch.randn(N, D, dtype=torch.float64)
w = torch.randn(D, dtype=torch.float64) * 0.3
eye = torch.eye(D, dtype=torch.float64)
lambdas = torch.logspace(-2, 4, 61, dtype=torch.float64)

train, test = [], []  # expectation over the noise, in closed form
for lam in lambdas:
    A = torch.linalg.solve(X.T @ X + lam * eye, X.T)  # w_hat = A y
    shift = A @ X @ w - w  # E[w_hat] - w
    H = X @ A  # y_hat = H y
    residual = (X @ shift).square().sum()
    residual = residual + s**2 * (torch.eye(N) - H).square().sum()
    train.append(residual / N)
    test.append(s**2 + shift.square().sum() + s**2 * A.square().sum())
train, test = torch.stack(train), torch.stack(test)

assert (train.diff() > 0).all()  # the training error only rises
best = test.argmin()
assert (test[: best + 1].diff() < 0).all() and (test[best:].diff() > 0).all()
ols = s**2 * (N - D) / N
torch.testing.assert_close(train[0].item(), ols, rtol=1e-2, atol=0)
oracle = D * s**2 / w.square().sum()  # noise variance / mean squared weight
print(f"best lambda {lambdas[best]:.0f}, s^2 / mean(w^2) = {oracle:.0f}")
for name, i in ("0.01", 0), ("best", best), ("10000", -1):
    print(f"lambda {name:>5}: train {train[i]:.2f}, test {test[i]:.2f}")
plt.figure(figsize=(5, 3))
plt.semilogx(lambdas, train, "--", label="training error")
plt.semilogx(lambdas, test, label="test error")
plt.axvline(lambdas[best], color="0.5", linestyle=":")
plt.xlabel("lambda")
plt.ylabel("expected squared error")
plt.ylim(0, 5)
plt.legend()
plt.show()

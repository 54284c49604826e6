import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, p, s, R = 20, 8, 0.5, 20000
X = torch.randn(n, p)
H = X @ torch.linalg.inv(X.T @ X) @ X.T  # [n, n], yhat = H y
truth = X @ torch.randn(p)
y = truth + s * torch.randn(R, n)  # R training sets, same inputs
new = truth + s * torch.randn(R, n)  # the same inputs measured again
yhat = y @ H.T

absorbed = ((yhat - truth) * (y - truth)).mean() / s**2  # p / n of the noise
train, test = (yhat - y).square().mean(), (yhat - new).square().mean()
torch.testing.assert_close(H.trace(), torch.tensor(float(p)))
theory = s**2 * torch.tensor([1 - p / n, 1 + p / n])
torch.testing.assert_close(torch.stack([train, test]), theory, rtol=0.01, atol=0)
torch.testing.assert_close(absorbed, torch.tensor(p / n), rtol=0.01, atol=0)
print(f"noise {s**2:.2f}, train {train:.2f}, test {test:.2f}")
print(f"share of the noise that is fitted: {absorbed:.2f}")

import torch

torch.manual_seed(0)
x = torch.randn(20, 3, dtype=torch.float64)
y = (torch.rand(20) < 0.5).double()
start, lr, mu = torch.randn(3, dtype=torch.float64), 0.5, 0.9


def grad(w):
    return x.T @ (torch.sigmoid(x @ w) - y) / 20


theta, v = start.clone(), torch.zeros(3, dtype=torch.float64)
w = start.clone()
opt = torch.optim.SGD([w], lr=lr, momentum=mu, nesterov=True)
for _ in range(50):
    v = mu * v - lr * grad(theta + mu * v)  # gradient at the look-ahead point
    theta = theta + v
    w.grad = grad(w)  # torch: one gradient, at its own parameters
    opt.step()
    torch.testing.assert_close(w, theta + mu * v)
    assert not torch.allclose(w, theta)
print(f"gap between theta and torch's parameters: {(w - theta).norm():.4f}")
torch.testing.assert_close(w - theta, mu * v)

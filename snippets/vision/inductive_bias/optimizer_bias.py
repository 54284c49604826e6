import torch

torch.manual_seed(0)
X = torch.randn(5, 20, dtype=torch.float64)  # 5 equations, 20 unknowns
y = torch.randn(5, dtype=torch.float64)
short = torch.linalg.pinv(X) @ y  # the solution of least norm
for name in ("gradient descent", "sign descent"):
    w, eta = torch.zeros(20, dtype=torch.float64), 0.02
    for _ in range(3000):
        g = X.T @ (X @ w - y)
        if name == "gradient descent":
            w = w - eta * g
        else:
            w, eta = w - eta * g.sign(), eta * 0.995
    torch.testing.assert_close(X @ w, y, rtol=0, atol=1e-3)
    distance = (w - short).norm()
    print(f"{name:17} norm {w.norm():.2f}, from the shortest {distance:.2f}")
    assert (distance < 1e-9) == (name == "gradient descent")
start = torch.randn(20, dtype=torch.float64)
w = start
for _ in range(3000):
    w = w - 0.02 * X.T @ (X @ w - y)
torch.testing.assert_close(w, short + start - torch.linalg.pinv(X) @ X @ start)

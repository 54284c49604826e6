import torch

torch.manual_seed(0)
A = torch.randn(5, 5, dtype=torch.float64)
H, b = A @ A.T + torch.eye(5, dtype=torch.float64), torch.randn(5, dtype=torch.float64)
w = torch.randn(5, dtype=torch.float64)
best = torch.linalg.solve(H, b)
torch.testing.assert_close(w - torch.linalg.solve(H, H @ w - b), best)  # Newton: one step

B, g = torch.eye(5, dtype=torch.float64), H @ w - b  # BFGS: B approximates the inverse of H
for _ in range(5):
    d = -B @ g
    s = -(g @ d) / (d @ H @ d) * d  # exact line search
    w, new = w + s, H @ (w + s) - b
    u, g = new - g, new  # change of the gradient
    r = 1 / (u @ s)
    V = torch.eye(5, dtype=torch.float64) - r * torch.outer(s, u)
    B = V @ B @ V.T + r * torch.outer(s, s)
    torch.testing.assert_close(B @ u, s)  # secant condition
torch.testing.assert_close(w, best)
torch.testing.assert_close(B, torch.linalg.inv(H))

saddle = torch.tensor([1.0, 0.3], dtype=torch.float64)  # f = x^2 / 2 - y^2 / 2
hess, grad = (
    torch.diag(torch.tensor([1.0, -1.0], dtype=torch.float64)),
    torch.tensor([1.0, -1.0]) * saddle,
)
newton, gd = saddle - torch.linalg.solve(hess, grad), saddle - 0.1 * grad
torch.testing.assert_close(newton, torch.zeros(2, dtype=torch.float64))
assert gd[1] > saddle[1]
print(
    "near the saddle: Newton goes to", newton.tolist(), "GD moves on in y:", round(float(gd[1]), 2)
)
print(f"Hessian of 7e9 weights in float32: {7e9**2 * 4 / 1e18:.0f} EB")

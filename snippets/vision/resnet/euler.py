import torch

A = torch.tensor([[0.0, 1.0], [-1.0, -0.2]], dtype=torch.float64)
x0 = torch.tensor([1.0, 0.0], dtype=torch.float64)
exact = torch.linalg.matrix_exp(3 * A) @ x0  # dx/dt = A x, t = 3

print("blocks   error")
errors = []
for L in (10, 20, 40, 80, 160):
    x, h = x0, 3 / L
    for _ in range(L):
        x = x + h * (A @ x)  # one residual block, shared weights
    errors.append((x - exact).norm().item())
    print(f"{L:6}   {errors[-1]:.3f}")
torch.testing.assert_close(errors[-2] / errors[-1], 2.0, rtol=0.05, atol=0)
assert abs(errors[0] - 0.4) < 0.2

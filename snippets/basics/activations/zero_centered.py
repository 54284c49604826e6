import torch

torch.manual_seed(0)
N, D = 2048, 8
z = torch.randn(N, D, dtype=torch.float64)
error = torch.randn(N, 1, dtype=torch.float64)  # dL/d(output) of the next unit


def same_sign(a, group):
    gradient = (error * a).view(-1, group, D).mean(1)  # dL/dw = delta * a, [N/group, D]
    return ((gradient >= 0).all(1) | (gradient <= 0).all(1)).double().mean().item()


assert same_sign(torch.sigmoid(z), 1) == 1
assert abs(same_sign(torch.tanh(z), 1) - 2 * 0.5**D) < 0.01
for name, a in ("sigmoid", torch.sigmoid(z)), ("relu", torch.relu(z)), ("tanh", torch.tanh(z)):
    print(f"{name:8}" + "".join(f"  batch {n:2}: {same_sign(a, n):.2f}" for n in (1, 4, 32)))
w = torch.zeros(D, dtype=torch.float64, requires_grad=True)
(g,) = torch.autograd.grad(error[0] * (torch.sigmoid(z[0]) @ w), w)
torch.testing.assert_close(g, error[0] * torch.sigmoid(z[0]))

import torch
from torch.nn.functional import batch_norm

eps = 1e-5
x = torch.full((8, 1), 3.0, dtype=torch.float64, requires_grad=True)  # a constant channel
mu, var = x.mean(), x.var(unbiased=False)

inside = (x - mu) / torch.sqrt(var + eps)
(grad,) = torch.autograd.grad(inside[0, 0], x, retain_graph=True)
reference = batch_norm(x, None, None, training=True, eps=eps)
torch.testing.assert_close(grad, torch.autograd.grad(reference[0, 0], x)[0])
print(f"inside:  output {inside[0, 0].item():.0f}, gradient {grad[0, 0].item():.0f}")

outside = (x - mu) / (torch.sqrt(var) + eps)
(grad,) = torch.autograd.grad(outside[0, 0], x)
print(f"outside: output {outside[0, 0].item():.0f}, gradient {grad[0, 0].item()}")
assert grad.isnan().all()

try:
    batch_norm(x, None, None, training=True, eps=0.0)
except ValueError as error:
    print(error)

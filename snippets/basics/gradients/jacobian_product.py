import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D, L = 16, 12
W = [torch.randn(D, D) * D**-0.5 for _ in range(L)]

a, z = torch.randn(D), []
for l in range(L):
    z.append((W[l] @ a).requires_grad_())
    a = torch.tanh(z[-1])
grads = torch.autograd.grad(a @ torch.randn(D), z)  # delta of layers 1 ... L

J = torch.eye(D)
upper = lower = torch.tensor(1.0)
for l in range(L - 1):  # d z_{l+1} / d z_l = W_{l+1} diag(phi'(z_l))
    step = W[l + 1] @ torch.diag(1 - torch.tanh(z[l]) ** 2)
    s = torch.linalg.svdvals(step)
    J, upper, lower = step @ J, upper * s[0], lower * s[-1]
torch.testing.assert_close(J.T @ grads[-1], grads[0])

ratio = grads[0].norm() / grads[-1].norm()
assert lower < ratio < upper
print(f"{lower:.0e} < {ratio:.0e} < {upper:.0e}")
print(f"{ratio ** (1 / (L - 1)):.2f} a layer")

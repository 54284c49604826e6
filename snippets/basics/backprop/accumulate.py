import torch

torch.set_default_dtype(torch.float64)
x = torch.tensor(1.5, requires_grad=True)
y = x * torch.sin(x) + x**3  # x is read three times

copies = [x.detach().clone().requires_grad_() for _ in range(3)]
a, b, c = copies
parts = torch.autograd.grad(a * torch.sin(b) + c**3, copies)  # one gradient a use
y.backward()
torch.testing.assert_close(x.grad, sum(parts))
print("a use:", [round(p.item(), 4) for p in parts], " sum:", round(x.grad.item(), 4))

torch.manual_seed(0)
W, v = torch.randn(3, 3, requires_grad=True), torch.randn(3)
W1, W2 = (W.detach().clone().requires_grad_() for _ in range(2))
(tied,) = torch.autograd.grad((W @ torch.tanh(W @ v)).sum(), W)  # a layer used twice
torch.testing.assert_close(
    tied, sum(torch.autograd.grad((W1 @ torch.tanh(W2 @ v)).sum(), (W1, W2)))
)

u = v.clone().requires_grad_()
(residual,) = torch.autograd.grad((u + torch.tanh(W @ u)).sum(), u)
(branch,) = torch.autograd.grad(torch.tanh(W @ u).sum(), u)
torch.testing.assert_close(residual, 1 + branch)  # the shortcut adds one
print(
    "tied weights:",
    round(tied.norm().item(), 3),
    " residual:",
    [round(g, 3) for g in residual.tolist()],
)

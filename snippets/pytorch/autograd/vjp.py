import torch

torch.manual_seed(0)
W = torch.randn(3, 2, dtype=torch.float64)
x = torch.randn(2, dtype=torch.float64, requires_grad=True)
v = torch.randn(3, dtype=torch.float64)


def f(x):
    return torch.tanh(W @ x)  # [3]


try:
    f(x).backward()
except RuntimeError as error:
    print(error)
J = torch.autograd.functional.jacobian(f, x)  # [3, 2]
closed = (1 - f(x).detach() ** 2)[:, None] * W
torch.testing.assert_close(J, closed)
f(x).backward(v)
torch.testing.assert_close(x.grad, J.T @ v)
(weighted,) = torch.autograd.grad((f(x) * v).sum(), x)
torch.testing.assert_close(weighted, x.grad)
one_hot = torch.eye(3, dtype=torch.float64)
rows = torch.autograd.grad(f(x), x, one_hot, is_grads_batched=True)[0]
torch.testing.assert_close(rows, J)
print("J", tuple(J.shape), "v", tuple(v.shape), "x.grad", tuple(x.grad.shape))

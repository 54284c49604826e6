import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
d, c = x.detach(), x.detach().clone()
d[0] = 9
print("x", x.tolist(), "detach", d.tolist(), "clone", c.tolist())
assert d.data_ptr() == x.data_ptr() != c.data_ptr()

y = x**2
z = y + y.detach() * 10
(g,) = torch.autograd.grad(z.sum(), x)
print("z", z.tolist(), "dz/dx", g.tolist())
assert g.equal(2 * x.detach())
(g,) = torch.autograd.grad((x.clone() ** 2).sum(), x)
assert g.equal(2 * x.detach())

import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**4
derivatives = [y.item()]
for _ in range(4):
    (y,) = torch.autograd.grad(y, x, create_graph=True)
    derivatives.append(y.item())
print(derivatives)
(g,) = torch.autograd.grad(x.exp(), x)
print("without create_graph:", g.requires_grad)

torch.manual_seed(0)
A = torch.randn(5, 5, dtype=torch.float64)
w, v = torch.randn(2, 5, dtype=torch.float64)
w.requires_grad_()


def loss(w):
    return A.mv(w).sin().square().sum()


(g,) = torch.autograd.grad(loss(w), w, create_graph=True)
(hvp,) = torch.autograd.grad(g @ v, w)
h = 1e-5
shifted = [(w + s * h * v).detach().requires_grad_() for s in (1, -1)]
ahead, behind = (torch.autograd.grad(loss(u), u)[0] for u in shifted)
difference = (ahead - behind) / (2 * h)
torch.testing.assert_close(hvp, difference, rtol=1e-6, atol=1e-7)
H = torch.autograd.functional.hessian(loss, w)
torch.testing.assert_close(H @ v, hvp)
print("H", tuple(H.shape), "Hv", tuple(hvp.shape))

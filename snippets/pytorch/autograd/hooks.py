import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
log = []


def forward_hook(module, args, out):
    log.append(f"forward  {type(module).__name__:6} {tuple(out.shape)}")


def backward_hook(module, grad_in, grad_out):
    (g,) = grad_out
    log.append(f"backward {type(module).__name__:6} {tuple(g.shape)}")


handles = [m.register_forward_hook(forward_hook) for m in net]
handles += [m.register_full_backward_hook(backward_hook) for m in net]
x = torch.randn(5, 3, requires_grad=True)
net(x).sum().backward()
print("\n".join(log))
for handle in handles:
    handle.remove()
net(x).sum().backward()
print("after remove():", len(log))

relu = nn.Sequential(nn.Linear(3, 4), nn.ReLU(inplace=True))
for m in relu:
    m.register_full_backward_hook(backward_hook)
try:
    relu(x)
except RuntimeError as error:
    print("in-place ReLU with hooks:", str(error)[33:67])

h = net[0](x)
h.register_hook(lambda g: g * 10)
W = net[0].weight
plain = torch.autograd.grad(net(x).sum(), W)[0]
(hooked,) = torch.autograd.grad(net[2](net[1](h)).sum(), W)
torch.testing.assert_close(hooked, 10 * plain)


def after(p):
    print("accumulated:", p.grad.equal(plain))


W.register_post_accumulate_grad_hook(after)
W.grad = None
net(x).sum().backward()

import torch
import torch.nn.functional as F
from torch import nn
from torch.func import functional_call, grad, stack_module_state, vmap

torch.manual_seed(0)
x, y = torch.randn(5, 3).double(), torch.randn(5, 1).double()
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).double()
start = {name: p.detach().clone() for name, p in net.named_parameters()}


def loss(params):
    return F.mse_loss(functional_call(net, params, (x,)), y)


# one inner step, differentiable with respect to the start
inner = {k: p - 0.1 * g for (k, p), g in
         zip(start.items(), grad(loss)(start).values(), strict=True)}  # fmt: skip
print(f"loss {loss(start):.3f}, after one step {loss(inner):.3f}")
assert all(torch.equal(start[k], p) for k, p in net.named_parameters())
loss(dict(net.named_parameters())).backward()
stepped = {k: p.detach() - 0.1 * p.grad for k, p in net.named_parameters()}
torch.testing.assert_close(inner, stepped)

nets = [nn.Linear(3, 1).double() for _ in range(4)]
params, buffers = stack_module_state(nets)
out = vmap(lambda p, b: functional_call(nets[0], (p, b), (x,)))(params, buffers)
torch.testing.assert_close(out, torch.stack([n(x) for n in nets]))
print("four networks at once:", tuple(out.shape))
norm = nn.BatchNorm1d(3).double()
functional_call(norm, dict(norm.named_parameters()), (x,))
print("batches seen by BN:", norm.num_batches_tracked.item())

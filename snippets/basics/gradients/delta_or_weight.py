import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
N, D, L = 32, 64, 20
y = torch.arange(N) % D

for name, phi, gain in (
    ("ReLU, gain 0.58", torch.relu, 3**-0.5),
    ("ReLU, He", torch.relu, 2**0.5),
    ("sigmoid, gain 1", torch.sigmoid, 1.0),
):
    torch.manual_seed(0)
    Ws = torch.randn(L, D, D) * gain * D**-0.5
    Ws = [W.requires_grad_() for W in Ws]
    a, z = torch.randn(N, D), []
    for W in Ws:
        z.append(a @ W.T)
        a = phi(z[-1])
    loss = F.cross_entropy(z[-1], y)
    grads = torch.autograd.grad(loss, [*z, *Ws])
    dz, dW = grads[:L], grads[L:]
    print(
        f"{name:15}  delta {dz[0].norm() / dz[-1].norm():.0e}  "
        f"weights {dW[0].norm() / dW[-1].norm():.0e}  "
        f"|dL/dW1| {dW[0].norm():.0e}"
    )
    if phi is torch.relu:  # sum of W * dL/dW is the same for every layer
        inner = (torch.stack(Ws) * torch.stack(dW)).sum((1, 2))
        torch.testing.assert_close(inner, (z[-1] * dz[-1]).sum().expand(L))

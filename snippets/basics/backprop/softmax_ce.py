import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
z = torch.randn(5, requires_grad=True)
p = torch.softmax(z, dim=0)

J = torch.diag(p) - torch.outer(p, p)  # dp_i/dz_j = p_i (1[i=j] - p_j)
torch.testing.assert_close(J, torch.autograd.functional.jacobian(lambda z: torch.softmax(z, 0), z))

label = torch.tensor(3)
y = F.one_hot(label, 5).to(z.dtype)
dL_dp = -y / p
torch.testing.assert_close(J.T @ dL_dp, p - y)  # the division by p cancels
(grad,) = torch.autograd.grad(F.cross_entropy(z, label), z)
torch.testing.assert_close(p - y, grad)

for total in (1.0, 0.7):  # soft targets: p - y needs them to sum to one
    q = total * torch.tensor([0.1, 0.2, 0.3, 0.4, 0.0])
    loss = -(q * F.log_softmax(z, dim=0)).sum()
    (grad,) = torch.autograd.grad(loss, z)
    torch.testing.assert_close(grad, q.sum() * torch.softmax(z, 0) - q)
    print(
        f"targets sum to {total}: gradient equals p - y: "
        f"{torch.allclose(grad, torch.softmax(z, 0) - q)}"
    )

z = torch.tensor([0.0, -1000.0], requires_grad=True)
(stable,) = torch.autograd.grad(F.cross_entropy(z, torch.tensor(1)), z)
(naive,) = torch.autograd.grad(-torch.softmax(z, 0)[1].log(), z)
print("very wrong prediction: p - y =", stable.tolist(), " through log(softmax):", naive.tolist())

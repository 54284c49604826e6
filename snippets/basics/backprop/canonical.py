import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
z = torch.tensor([-4.0, -1.0, 0.5, 3.0], requires_grad=True)
t = torch.tensor([1.0, 0.0, 1.0, 0.0])

pairs = {
    "linear + squared error / 2": (z, (z - t).square().sum() / 2),
    "sigmoid + binary cross entropy": (
        z.sigmoid(),
        F.binary_cross_entropy(z.sigmoid(), t, reduction="sum"),
    ),
    "softmax + cross entropy": (z.softmax(0), -(t / t.sum() * z.log_softmax(0)).sum()),
    "sigmoid + squared error / 2": (z.sigmoid(), (z.sigmoid() - t).square().sum() / 2),
}
for name, (output, loss) in pairs.items():
    (delta,) = torch.autograd.grad(loss, z)
    target = t / t.sum() if name.startswith("softmax") else t
    residual = (output - target).detach()
    print(f"{name:30} {torch.allclose(delta, residual)!s:5} delta", delta.numpy().round(3).tolist())

torch.testing.assert_close(delta, residual * output * (1 - output))  # the last pair keeps sigmoid'
print("residual of the last pair:", residual.numpy().round(3).tolist())

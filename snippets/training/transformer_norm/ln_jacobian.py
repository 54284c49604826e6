import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D = 12
x = torch.randn(D)
one = torch.ones(D)


def projection(*vectors):
    """Projection onto what is orthogonal to all the vectors (mutually orthogonal, of
    squared length D)."""
    return torch.eye(D) - sum(torch.outer(v, v) for v in vectors) / D


sigma = x.std(correction=0)
x_hat = (x - x.mean()) / sigma
J = torch.autograd.functional.jacobian(lambda x: F.layer_norm(x, (D,), eps=0.0), x)
torch.testing.assert_close(J, projection(one, x_hat) / sigma)
torch.testing.assert_close(J @ one, torch.zeros(D))
torch.testing.assert_close(J @ x_hat, torch.zeros(D))

s = x.pow(2).mean().sqrt()
J_rms = torch.autograd.functional.jacobian(lambda x: F.rms_norm(x, (D,), eps=0.0), x)
torch.testing.assert_close(J_rms, projection(x / s) / s)

for name, jacobian, scale in (("LN", J, sigma), ("RMSNorm", J_rms, s)):
    values = torch.linalg.eigvalsh(jacobian) * scale
    print(
        f"{name:7}: eigenvalues times scale: {(values.abs() < 1e-9).sum()} "
        f"zeros, {((values - 1).abs() < 1e-9).sum()} ones"
    )

J_big = torch.autograd.functional.jacobian(lambda x: F.layer_norm(x, (D,), eps=0.0), 10 * x)
torch.testing.assert_close(10 * J_big, J)

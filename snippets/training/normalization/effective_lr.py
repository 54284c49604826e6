import torch
from torch.nn.functional import batch_norm

torch.manual_seed(0)
x, y = torch.randn(64, 16, dtype=torch.float64), torch.randn(64, 8, dtype=torch.float64)
W = torch.randn(8, 16, dtype=torch.float64, requires_grad=True)  # [out, in]
start, eta = W.norm().item(), 2.0

for _ in range(200):
    z = batch_norm(x @ W.T, None, None, training=True, eps=1e-20)
    (g,) = torch.autograd.grad((z - y).square().sum(1).mean(), W)
    torch.testing.assert_close((W * g).sum(1), torch.zeros(8, dtype=torch.float64))
    before = W.norm() ** 2
    with torch.no_grad():
        W -= eta * g
    torch.testing.assert_close(W.norm() ** 2, before + eta**2 * g.norm() ** 2)

growth = W.norm().item() / start
print(f"norm of W: times {growth:.2f}")
print(f"effective learning rate: times {1 / growth**2:.2f}")

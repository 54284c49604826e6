import torch
from torch.nn import functional as F

torch.manual_seed(0)
z = torch.randn(100, 2, dtype=torch.float64, requires_grad=True)
y = torch.randint(2, (100,))
difference = z[:, 1] - z[:, 0]

torch.testing.assert_close(torch.softmax(z, 1)[:, 1], torch.sigmoid(difference))
by_softmax = F.cross_entropy(z, y)
by_sigmoid = F.binary_cross_entropy_with_logits(difference, y.double())
torch.testing.assert_close(by_softmax, by_sigmoid)

(g,) = torch.autograd.grad(by_softmax, z)
torch.testing.assert_close(g, torch.autograd.grad(by_sigmoid, z)[0])
torch.testing.assert_close(g[:, 0], -g[:, 1])
separate = torch.sigmoid(z).sum(1)
print(f"sum of two separate sigmoids: {separate.min().item():.2f} to {separate.max().item():.2f}")

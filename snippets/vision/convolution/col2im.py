import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(1, 2, 6, 6, requires_grad=True)
columns = F.unfold(x, 3, padding=1)
g = torch.randn_like(columns)

folded = F.fold(g, (6, 6), 3, padding=1)
torch.testing.assert_close((columns * g).sum(), (x * folded).sum())
torch.testing.assert_close(torch.autograd.grad(columns, x, g)[0], folded)

ones = torch.ones(1, 1, 4, 4)
times = F.fold(F.unfold(ones, 3, padding=1), (4, 4), 3, padding=1)
print(times.squeeze().long())

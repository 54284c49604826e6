import torch
from torch.nn.functional import silu

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
w, b = torch.randn(2, 20_000), torch.randn(20_000)


def separating(phi):
    h = phi(x @ w + b)  # 20,000 networks with a single hidden unit, [4, 20000]
    zero, one = h[[0, 3]], h[[1, 2]]
    gap = torch.maximum(one.amin(0) - zero.amax(0), zero.amin(0) - one.amax(0))
    return (gap > 1e-6).sum().item()


for phi in torch.relu, torch.sigmoid, torch.tanh, silu, torch.abs:
    print(f"{phi.__name__:8} {separating(phi)} of {len(b)} single units separate XOR")

low, high = torch.tensor(-1.0), torch.tensor(0.0)
for _ in range(60):  # z with silu(z) = silu(-3) on the rising branch
    middle = (low + high) / 2
    low, high = (middle, high) if silu(middle) < silu(torch.tensor(-3.0)) else (low, middle)
z = -3 + (middle + 3) / 2 * x.sum(dim=1)
y = (silu(z) - silu(z[0])) / (silu(z[1]) - silu(z[0]))
torch.testing.assert_close(y, torch.tensor([0.0, 1, 1, 0]))
print("pre-activations of the SiLU unit:", [round(v, 3) for v in z.tolist()])

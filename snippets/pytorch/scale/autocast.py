import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(64, 64), nn.LayerNorm(64), nn.Linear(64, 8))
x, y = torch.randn(32, 64), torch.randint(8, (32,))
exact = net(x)
with torch.autocast("cpu", dtype=torch.bfloat16):
    out = net(x)
    kinds = {
        "Linear": net[0](x),
        "LayerNorm": net[1](net[0](x)),
        "h @ h.T": x @ x.T,
        "softmax": out.softmax(1),
        "exp": out.exp(),
        "h + float32": out + torch.ones(8),
        "sum": out.sum(),
        "cross_entropy": F.cross_entropy(out, y),
    }
    loss = kinds["cross_entropy"]
for name, value in kinds.items():
    print(f"{name:14} {str(value.dtype)[6:]}")
loss.backward()
print("parameters    ", {p.dtype for p in net.parameters()})
print("gradients     ", {p.grad.dtype for p in net.parameters()})
error = ((out.float() - exact).norm() / exact.norm()).item()
assert 0.001 < error < 0.01
assert out.dtype == torch.bfloat16 and net(x).dtype == torch.float32

import torch
from torch import nn


def gigabytes(weights, n, stage):
    # bf16 weights, bf16 gradients, fp32 master weights + m + v
    parts = {"weights": 2, "gradients": 2, "optimizer": 4 + 4 + 4}
    sharded = {0: 0, 1: 1, 2: 2, 3: 3}[stage]
    total = 0
    for i, size in enumerate(reversed(parts.values())):
        total += size / (n if i < sharded else 1)
    return total * weights / 1e9


names = ("DDP", "ZeRO-1", "ZeRO-2", "ZeRO-3, FSDP")
for stage, name in enumerate(names):
    row = [gigabytes(7e9, n, stage) for n in (1, 8, 64)]
    print(f"{name:12} n = 1, 8, 64:", "  ".join(f"{v:6.2f}" for v in row), "GB")
    assert row[0] == 16 * 7

net = nn.Linear(100, 50)
optimizer = torch.optim.Adam(net.parameters())
net(torch.ones(1, 100)).sum().backward()
optimizer.step()
states = [t for s in optimizer.state.values() for t in s.values() if t.dim()]
tensors = [*net.parameters(), *(p.grad for p in net.parameters()), *states]
size = sum(t.nbytes for t in tensors)
weights = sum(p.numel() for p in net.parameters())
print("float32 Adam:", size // weights, "bytes a weight")

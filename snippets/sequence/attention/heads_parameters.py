import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
N, T, D = 2, 100, 512
x = torch.empty(N, T, D)
rows = set()
for h in (1, 8, 64):
    mha = nn.MultiheadAttention(D, h, batch_first=True)
    params = sum(p.numel() for p in mha.parameters())
    with FlopCounterMode(display=False) as counter:
        _, A = mha(x, x, x, average_attn_weights=False)
    macs = counter.get_total_flops() // 2
    rows.add((params, macs))
    assert A.shape == (N, h, T, T) and mha.head_dim == D // h
    print(f"h = {h:2}: {params:,} parameters, {macs / 1e6:.0f}M", end=" ")
    print(f"multiply-adds, {A.numel():9,} weights")
assert rows == {(4 * D * D + 4 * D, N * (4 * T * D**2 + 2 * T**2 * D))}

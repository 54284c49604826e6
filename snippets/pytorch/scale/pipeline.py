import torch
from torch import nn

torch.manual_seed(0)
stages = [nn.Sequential(nn.Linear(4, 4), nn.Tanh()).double() for _ in range(4)]
x = torch.randn(16, 4, dtype=torch.float64)


def schedule(p, m):
    # stage s works on micro-batch t - s at time t
    table = []
    for t in range(m + p - 1):
        table.append([t - s if 0 <= t - s < m else None for s in range(p)])
    return table


for m in (1, 4, 16):
    parts = list(x.chunk(m))
    table = schedule(len(stages), m)
    for row in table:
        for s, index in enumerate(row):
            if index is not None:
                parts[index] = stages[s](parts[index])
    torch.testing.assert_close(torch.cat(parts), nn.Sequential(*stages)(x))
    idle = sum(cell is None for row in table for cell in row)
    share = idle / (len(table) * len(stages))
    print(f"{m:2} micro-batches: {len(table)} ticks, idle {share:.0%}")
    assert abs(share - 3 / (m + 3)) < 1e-12

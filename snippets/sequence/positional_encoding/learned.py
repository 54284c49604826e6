import torch
from torch import nn

torch.manual_seed(0)
longest, D = 8, 4
table = nn.Embedding(longest, D)
before = table.weight.detach().clone()
optimizer = torch.optim.SGD(table.parameters(), lr=0.1)
for _ in range(5):  # trained on sequences of length 5
    optimizer.zero_grad()
    (table(torch.arange(5)) - 1).square().sum().backward()
    optimizer.step()
moved = (table.weight - before).abs().sum(1) > 0
print("rows that were trained:", moved.int().tolist())
shrunk = 1 + (before[:5] - 1) * (1 - 2 * 0.1) ** 5
torch.testing.assert_close(table.weight[:5], shrunk)
assert moved.tolist() == [True] * 5 + [False] * 3

try:
    table(torch.arange(9))
except IndexError as error:
    print("position 8:", error)
else:
    raise AssertionError("position 8 has no row")

import torch
import torch.nn.functional as F

# 100000 easy background anchors and 100 objects, probability of "object"
p = torch.cat([torch.full((100_000,), 0.02), torch.full((100,), 0.2)]).double()
y = torch.arange(len(p)).ge(100_000).double()
ce = F.binary_cross_entropy(p, y, reduction="none")
pt = torch.where(y == 1, p, 1 - p)
for gamma in (0.0, 0.5, 1.0, 2.0):
    loss = (1 - pt) ** gamma * ce
    easy = loss[y == 0].sum() / loss.sum()
    print(f"gamma {gamma}: background {easy:.0%} of loss", end=", ")
    print(f"1 object = {loss[-1] / loss[0]:.0f} anchors")
torch.testing.assert_close(loss[0] / ce[0], torch.tensor(0.02**2).double())
torch.testing.assert_close(loss[-1] / ce[-1], torch.tensor(0.8**2).double())

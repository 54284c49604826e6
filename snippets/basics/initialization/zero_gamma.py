import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, C):
        super().__init__()
        self.conv1 = nn.Conv2d(C, C, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(C)
        self.conv2 = nn.Conv2d(C, C, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(C)
        nn.init.zeros_(self.bn2.weight)  # gamma = 0

    def forward(self, x):
        h = self.bn1(self.conv1(x)).relu()
        return (x + self.bn2(self.conv2(h))).relu()


torch.manual_seed(0)
net = nn.Sequential(*[Block(8) for _ in range(10)])
x = torch.rand(16, 8, 6, 6)  # x >= 0
torch.testing.assert_close(net(x), x, rtol=0, atol=0)
target = torch.rand(16, 8, 6, 6)
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
for step in (1, 2):
    optimizer.zero_grad()
    loss = (net(x) - target).square().mean()
    loss.backward()
    moving = {k[2:] for k, p in net.named_parameters() if p.grad.any()}
    names = sorted(moving) if len(moving) < 6 else ["all six"]
    print(f"step {step}: loss {loss:.4f}, gradient in", *names)
    optimizer.step()

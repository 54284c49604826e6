import torch
from torch import nn

torch.manual_seed(0)
shallow = [nn.Conv2d(3, 8, 3, padding=1), nn.ReLU()]
head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10)]
added = []
for _ in range(20):
    conv = nn.Conv2d(8, 8, 3, padding=1, bias=False)
    nn.init.dirac_(conv.weight)  # w[i, i, 1, 1] = 1, all others 0
    added += [conv, nn.ReLU()]

x, y = torch.randn(32, 3, 16, 16), torch.randint(10, (32,))
loss = nn.CrossEntropyLoss()
a = loss(nn.Sequential(*shallow, *head)(x), y)
b = loss(nn.Sequential(*shallow, *added, *head)(x), y)
torch.testing.assert_close(a, b, rtol=0, atol=0)
print(f"{1:2} conv:  loss {a:.4f}")
print(f"{1 + len(added) // 2:2} convs: loss {b:.4f}")

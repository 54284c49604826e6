import torch
from torch import nn

torch.manual_seed(0)
conv1, conv2 = (nn.Conv2d(4, 4, 3, padding=1, bias=False) for _ in range(2))
F = nn.Sequential(conv1, nn.BatchNorm2d(4), nn.ReLU(), conv2, nn.BatchNorm2d(4))
nn.init.zeros_(F[4].weight)
names = {"0.weight": "conv1", "1.weight": "gamma1", "1.bias": "beta1"}
names |= {"3.weight": "conv2", "4.weight": "gamma2", "4.bias": "beta2"}
x, target = torch.rand(2, 8, 4, 6, 6)
sgd = torch.optim.SGD(F.parameters(), lr=1.0)

moved = []
for step in range(2):
    sgd.zero_grad()
    out = (x + F(x)).relu()
    assert torch.equal(out, x) == (step == 0)
    loss = (out - target).square().mean()
    loss.backward()
    moved.append([names[n] for n, p in F.named_parameters() if p.grad.any()])
    print(f"step {step}, loss {loss:.4f}:", *moved[-1])
    sgd.step()
assert moved == [["gamma2", "beta2"], list(names.values())]

import torch
from torch import nn

w = nn.Parameter(torch.rand(()))
for _ in range(3):
    (w * 2).backward()
print("three backward passes:", w.grad.item())
optimizer = torch.optim.SGD([w])
optimizer.zero_grad()
print("zero_grad():", w.grad)
w.backward()
kept = w.grad
optimizer.zero_grad(set_to_none=False)
print("set_to_none=False:", w.grad.item(), kept is w.grad)

for name, options in {
    "plain": {},
    "momentum": {"momentum": 0.9},
    "weight decay": {"weight_decay": 0.1},
}.items():
    for set_to_none in (True, False):
        p = nn.Parameter(torch.tensor(1.0))
        sgd = torch.optim.SGD([p], lr=0.1, **options)
        p.backward()
        sgd.step()
        before = p.item()
        sgd.zero_grad(set_to_none=set_to_none)
        sgd.step()
        print(f"{name:12} grad {p.grad}: moves by {p.item() - before:.3f}")

import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
body, head = net
optimizer = torch.optim.SGD(
    [{"params": body.parameters(), "lr": 0.01}, {"params": head.parameters()}],
    lr=0.1,
)
late = nn.Linear(2, 2)


def moves():
    layers = (body, head, late)
    before = [layer.weight.detach().clone() for layer in layers]
    for p in [*net.parameters(), *late.parameters()]:
        p.grad = torch.ones_like(p)
    optimizer.step()
    after = [layer.weight.detach() for layer in layers]
    pairs = zip(before, after, strict=True)
    return [round((b - a).max().item(), 4) for b, a in pairs]


print("body, head, late", moves())
optimizer.add_param_group({"params": late.parameters(), "lr": 0.5})
print("group added     ", moves())
for group in optimizer.param_groups:
    group["lr"] *= 0.1
print("rates times 0.1 ", moves())
try:
    optimizer.add_param_group({"params": head.parameters()})
except ValueError as error:
    print("ValueError", str(error)[:44])
saved = optimizer.state_dict()["param_groups"]
print("saved by index:", [group["params"] for group in saved])
assert moves() == [0.001, 0.01, 0.05]

pair = [("body", body.weight), ("head", head.weight)]
for value, (_, p) in enumerate(pair, start=1):
    p.grad = torch.full((2, 2), float(value))
first = torch.optim.SGD(pair, lr=0.1, momentum=0.9)
first.step()
second = torch.optim.SGD(pair[::-1], lr=0.1, momentum=0.9)
second.load_state_dict(first.state_dict())
for optimizer in (first, second):
    buffer = optimizer.state[head.weight]["momentum_buffer"]
    print("momentum of head", buffer.unique().tolist())

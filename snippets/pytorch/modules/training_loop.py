import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(50, 3, dtype=torch.float64)
y = x @ torch.tensor([[1.0], [-2.0], [0.5]]).double()
lr, steps = 0.1, 40


def train(order):
    net = nn.Linear(3, 1, bias=False).double()
    nn.init.zeros_(net.weight)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    loss_fn = nn.MSELoss()
    net.train()
    for _ in range(steps):
        loss = loss_fn(net(x), y)
        for action in order.split():
            if action == "zero":
                optimizer.zero_grad()
            elif action == "backward":
                loss.backward()
            else:
                optimizer.step()
    return net.weight.detach(), loss.item()


w = torch.zeros(3, 1).double()
for _ in range(steps):
    w -= lr * 2 * x.T @ (x @ w - y) / len(x)

for order in ("zero backward step", "backward step zero", "backward zero step",
              "zero step backward", "backward step"):  # fmt: skip
    weight, loss = train(order)
    right = torch.allclose(weight.T, w, rtol=1e-12)
    print(f"{order:18} loss {loss:.3f} {'right' if right else 'wrong'}")
    assert right == (order in ("zero backward step", "backward step zero"))

net = nn.Linear(3, 1).double()
optimizer = torch.optim.AdamW(net.parameters())
for to_none in (True, False):
    start = net.weight.detach().clone()
    net(x).sum().backward()
    optimizer.zero_grad(set_to_none=to_none)
    optimizer.step()
    moved = not torch.equal(start, net.weight)
    print(f"AdamW, set_to_none={to_none!s:5} moved {moved}")

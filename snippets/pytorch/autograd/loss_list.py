import torch
from torch import nn


def reachable(t):
    """Backward nodes that t keeps alive."""
    seen, stack = set(), [getattr(t, "grad_fn", None)]
    while stack:
        node = stack.pop()
        if node is not None and node not in seen:
            seen.add(node)
            stack += [n for n, _ in node.next_functions]
    return len(seen)


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
print("nodes alive: total += loss, .detach(), .item()")
totals = {"total += loss": 0.0, "loss.detach()": 0.0, "loss.item()": 0.0}
for step in range(1, 101):
    loss = net(torch.randn(16, 4)).square().mean()
    totals["total += loss"] += loss
    totals["loss.detach()"] += loss.detach()
    totals["loss.item()"] += loss.item()
    if step in (1, 10, 100):
        print(f"step {step}:", [reachable(v) for v in totals.values()])
values = [torch.as_tensor(t).item() for t in totals.values()]
torch.testing.assert_close(values, [values[2]] * 3, rtol=1e-5, atol=0)

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, y, c = torch.randn(32, 8), torch.randn(32, 1), 0.1


def step(order):
    torch.manual_seed(1)
    net = nn.Linear(8, 1, bias=False)
    before = net.weight.detach().clone()
    optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
    scaler.scale((net(x) - y).square().mean()).backward()
    if order == "unscale, clip":
        scaler.unscale_(optimizer)
    if order != "no clipping":
        nn.utils.clip_grad_norm_(net.parameters(), c)
    scaler.step(optimizer)  # unscales unless that has been done
    scaler.update()
    return (net.weight - before).detach()


steps = {k: step(k) for k in ("no clipping", "unscale, clip", "clip, unscale")}
for order, move in steps.items():
    print(f"{order:14} length of the step {move.norm():.1e}")
free, right, wrong = steps.values()
torch.testing.assert_close(right, c * free / free.norm(), rtol=1e-5, atol=0)
torch.testing.assert_close(wrong * 2**16, right, rtol=1e-5, atol=0)

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
blocks = nn.ModuleList(
    nn.Sequential(nn.Linear(64, 64), nn.Tanh(), nn.Dropout(0.5)) for _ in range(6)
)
x = torch.randn(32, 64, requires_grad=True)


def run(wrap):
    torch.manual_seed(1)
    with FlopCounterMode(display=False) as counter:
        a = x
        for block in blocks:
            a = wrap(block, a)
        a.square().sum().backward()
    grads = [p.grad.clone() for p in blocks.parameters()]
    blocks.zero_grad()
    return grads, counter.get_total_flops()


plain, flops = run(lambda block, a: block(a))
saved, more = run(lambda block, a: checkpoint(block, a, use_reentrant=False))
torch.testing.assert_close(saved, plain)  # the dropout masks are drawn again identically
print(f"training step with checkpoints: {more / flops:.2f} times the FLOP")

import torch
from torch import nn

for d in (1, 2, 3):
    conv = nn.Conv1d(1, 1, 3, dilation=d)
    x = torch.arange(20.0).requires_grad_()
    conv(x[None])[0, 5].backward()
    taps = x.grad.nonzero().flatten()
    skipped = taps[1] - taps[0] - 1
    print(f"dilation={d}: reads {taps.tolist()}, skips {skipped}")
    assert taps.diff().tolist() == [d, d] and taps[0] == 5

try:
    nn.Conv1d(1, 1, 3, dilation=0)(x[None])
except RuntimeError as error:
    print(error)
else:
    raise AssertionError("dilation=0 passed")

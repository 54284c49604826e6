from itertools import pairwise

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

for sizes in (256, 256, 256, 256, 256, 10), (784, 100, 10):
    net = nn.Sequential(*(f for m, n in pairwise(sizes) for f in (nn.Linear(m, n), nn.ReLU())))
    x = torch.zeros(32, sizes[0])
    for needs_input_gradient in False, True:
        with FlopCounterMode(display=False) as forward:
            loss = net(x.requires_grad_(needs_input_gradient)).sum()
        with FlopCounterMode(display=False) as backward:
            loss.backward()
        ratio = backward.get_total_flops() / forward.get_total_flops()
        macs = [m * n for m, n in pairwise(sizes)]
        first = 0 if needs_input_gradient else macs[0]  # dL/dx is not needed
        torch.testing.assert_close(ratio, 2 - first / sum(macs))
        print(f"{sizes}, gradient of x {needs_input_gradient}: backward / forward = {ratio:.2f}")

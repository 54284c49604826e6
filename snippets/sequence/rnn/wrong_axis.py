import torch
from torch import nn

torch.manual_seed(0)
N, T, D = 4, 6, 3
for batch_first in (True, False):
    rnn = nn.RNN(D, 5, batch_first=batch_first)
    x = torch.randn(N, T, D, requires_grad=True)
    output, _ = rnn(x)
    output[2, 3].sum().backward()
    used = x.grad.abs().sum(-1).nonzero().tolist()
    right = [[2, t] for t in range(4)]  # sample 2, steps 0..3
    print(f"batch_first={batch_first!s:5}", tuple(output.shape), used)
    assert (used == right) == batch_first

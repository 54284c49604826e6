import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
T, N, D = 100, 32, 128
x = torch.randn(T, N, D)
for kind in (nn.RNN, nn.GRU, nn.LSTM):
    rnn, times = kind(D, D), []
    for _ in range(5):
        begin = time.perf_counter()
        output, _ = rnn(x)
        output.sum().backward()
        times.append(time.perf_counter() - begin)
    assert output.shape == (T, N, D)
    print(f"{kind.__name__:4} {1000 * min(times):5.0f} ms")

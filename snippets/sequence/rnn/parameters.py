import torch
from torch import nn

D, H, L = 8, 16, 2
for bidirectional in (False, True):
    rnn = nn.RNN(D, H, L, bidirectional=bidirectional)
    S = 2 if bidirectional else 1
    first = S * (H * D + H * H + 2 * H)
    others = (L - 1) * S * (H * S * H + H * H + 2 * H)
    count = sum(p.numel() for p in rnn.parameters())
    assert count == first + others
    for T in (5, 500):
        output, _ = rnn(torch.randn(T, 1, D))
        assert output.shape == (T, 1, S * H)
        print(f"{S} direction(s), T = {T:3d}: {count} parameters")

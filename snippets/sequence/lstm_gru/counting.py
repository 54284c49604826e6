import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
lstm = nn.LSTM(2, 1)
for p in lstm.parameters():
    p.data.zero_()
lstm.bias_ih_l0.data.fill_(60.0)  # i = f = o = 1
lstm.bias_ih_l0.data[2] = 0
lstm.weight_ih_l0.data[2] = torch.tensor([60.0, -60.0])  # g = +-1

gru = nn.GRU(2, 64)
for n in (10, 100, 1000):
    a, b = torch.eye(2)
    x = torch.cat((a.expand(n, 2), b.expand(n - 3, 2)))
    count = lstm(x)[1][1].item()
    torch.testing.assert_close(count, 3.0)
    h = gru(x)[0]
    assert h.abs().max() < 1
    print(f"a x {n:4}, b x {n - 3:4}: LSTM counts {count:.0f}, GRU |h| < 1")

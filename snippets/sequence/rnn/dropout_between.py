import warnings

import torch
from torch import nn

torch.manual_seed(0)
N, T, D, H, p = 1, 400, 2, 200, 0.25
rnn = nn.RNN(D, H, num_layers=2, dropout=p)
with torch.no_grad():
    for q in rnn.parameters():
        q.zero_()
    rnn.bias_ih_l0.fill_(1.0)  # layer 1 puts out tanh(1) everywhere
    rnn.weight_ih_l1.copy_(torch.eye(H))  # layer 2 shows what it receives
output, h_n = rnn(torch.zeros(T, N, D))
received = output[:, 0].atanh() / torch.tensor(1.0).tanh()  # [T, H]
values = received.round(decimals=3).unique().tolist()
zeros = (received == 0).float().mean()
print("layer 2 receives", [f"{v:.2f}" for v in values], f"zeros {zeros:.2f}")
fresh = (received[1:] != received[:-1]).float().mean()
print(f"mask changed between two steps for {fresh:.1f} of the units")
torch.testing.assert_close(received.max(), torch.tensor(1 / (1 - p)))
assert abs(fresh - 2 * p * (1 - p)) < 0.01
assert (h_n[0] == torch.tensor(1.0).tanh()).all()  # not dropped

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.RNN(D, H, num_layers=1, dropout=p)
print(str(caught[0].message)[:52])

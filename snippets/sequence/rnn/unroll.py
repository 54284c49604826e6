import torch
from torch import nn

torch.manual_seed(0)
N, T, D, H, K = 2, 6, 3, 4, 5
rnn, readout = nn.RNN(D, H).double(), nn.Linear(H, K, bias=False).double()
U, W = rnn.weight_ih_l0, rnn.weight_hh_l0  # [H, D], [H, H]
b, V = rnn.bias_ih_l0 + rnn.bias_hh_l0, readout.weight  # [H], [K, H]

x = torch.randn(T, N, D, dtype=torch.float64)
h, states = torch.zeros(N, H, dtype=torch.float64), []
for x_t in x:  # h_t = tanh(U x_t + W h_{t-1} + b), rows are samples
    h = torch.tanh(x_t @ U.T + h @ W.T + b)
    states.append(h)
output, h_n = rnn(x)
torch.testing.assert_close(torch.stack(states), output)
torch.testing.assert_close(h, h_n[0])
o = torch.stack([h @ V.T for h in states])
torch.testing.assert_close(o, readout(output))
print("U", tuple(U.shape), "W", tuple(W.shape), "V", tuple(V.shape))
print("h_t", tuple(h.shape), "o", tuple(o.shape))

import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(3, 4).double()
x = torch.randn(8, 2, 3, dtype=torch.float64)
whole, h_n = rnn(x)
zeros = torch.zeros(1, 2, 4, dtype=torch.float64)
torch.testing.assert_close(whole, rnn(x, zeros)[0])

first, h = rnn(x[:5])
second, h = rnn(x[5:], h)
torch.testing.assert_close(torch.cat((first, second)), whole)
torch.testing.assert_close(h, h_n)
print(f"state dropped: {(rnn(x[5:])[0] - whole[5:]).abs().max():.2f}")

h_0 = nn.Parameter(torch.zeros(1, 1, 4, dtype=torch.float64))
_, h_n = rnn(x, h_0.expand(-1, 2, -1))
h_n.sum().backward()
diagonal = 1 - whole**2  # tanh'
g = torch.ones(2, 4, dtype=torch.float64)
for d in diagonal.flip(0):
    g = (g * d) @ rnn.weight_hh_l0
torch.testing.assert_close(h_0.grad[0], g.sum(0, keepdim=True))

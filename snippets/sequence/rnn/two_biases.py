import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(3, 4).double()
x = torch.randn(5, 2, 3, dtype=torch.float64)
before, _ = rnn(x)
before.square().sum().backward()
torch.testing.assert_close(rnn.bias_ih_l0.grad, rnn.bias_hh_l0.grad)
assert rnn.bias_ih_l0.grad.abs().min() > 0

moved = rnn.bias_hh_l0.abs().sum().item()
with torch.no_grad():
    rnn.bias_ih_l0 += rnn.bias_hh_l0
    rnn.bias_hh_l0.zero_()
after, _ = rnn(x)
torch.testing.assert_close(after, before)
print(f"moved {moved:.2f}, output moved {(after - before).abs().max():.2f}")

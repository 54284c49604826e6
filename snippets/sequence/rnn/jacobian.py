import torch
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
T, H = 8, 6
rnn = nn.RNN(3, H).double()
x = torch.randn(T, 3, dtype=torch.float64)
h_0 = torch.zeros(1, H, dtype=torch.float64)
J = jacobian(lambda h: rnn(x, h)[1][0], h_0)[:, 0]

W, states = rnn.weight_hh_l0.detach(), rnn(x)[0].detach()
product = torch.eye(H, dtype=torch.float64)
for h in states:  # J_t = diag(1 - h_t^2) W
    product = torch.diag(1 - h**2) @ W @ product
torch.testing.assert_close(J, product)
s = torch.linalg.matrix_norm(W, 2)
gain = (1 - states**2).max(1).values.prod()
assert torch.linalg.matrix_norm(J, 2) < gain * s**T < s**T
print(f"|J| {torch.linalg.matrix_norm(J, 2):.4f} < bound {gain * s**T:.4f}")

import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
rnn = nn.RNN(1, 16).double()
W = rnn.weight_hh_l0
with torch.no_grad():
    W.copy_(0.7 * torch.linalg.qr(torch.randn(16, 16)).Q)
x = torch.randn(30, 1, 1, dtype=torch.float64, requires_grad=True)
rnn(x)[1].sum().backward()
reach = x.grad[0].norm() / x.grad[-1].norm()
before = [p.grad.clone() for p in rnn.parameters()]
total = torch.sqrt(sum(g.square().sum() for g in before))
clip_grad_norm_(rnn.parameters(), 1.0)
for p, g in zip(rnn.parameters(), before, strict=True):  # one factor for all
    torch.testing.assert_close(p.grad, g / total, rtol=1e-5, atol=1e-6)
assert total > 1
print(f"oldest over newest input gradient: {reach:.0e}")

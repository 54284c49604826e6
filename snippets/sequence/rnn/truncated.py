import torch
from torch import nn

torch.manual_seed(0)
T, N, k = 12, 2, 4
rnn = nn.RNN(3, 5).double()
x = torch.randn(T, N, 3, dtype=torch.float64)
whole, _ = rnn(x)
full = torch.autograd.grad(whole.square().sum(), rnn.weight_hh_l0)[0]


def chunks(detach):
    rnn.zero_grad()
    h, outputs = None, []
    for chunk in x.split(k):
        output, h = rnn(chunk, h)
        output.square().sum().backward()
        h = h.detach() if detach else h
        outputs.append(output)
    torch.testing.assert_close(torch.cat(outputs), whole)
    return rnn.weight_hh_l0.grad


cut = chunks(detach=True)
own = torch.zeros_like(full)  # each chunk alone, started from a constant
for i in range(0, T, k):
    h = whole[i - 1 : i].detach() if i else None
    loss = rnn(x[i : i + k], h)[0].square().sum()
    own += torch.autograd.grad(loss, rnn.weight_hh_l0)[0]
torch.testing.assert_close(cut, own)
error = (cut - full).norm() / full.norm()
print(f"same states, gradient differs by {error:.0%}")
try:
    chunks(detach=False)
except RuntimeError as error:
    print(str(error)[:50])

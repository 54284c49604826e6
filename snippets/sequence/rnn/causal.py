import torch
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
T, D, H = 6, 3, 4
for bidirectional in (False, True):
    rnn = nn.RNN(D, H, bidirectional=bidirectional).double()
    x = torch.randn(T, D, dtype=torch.float64)
    J = jacobian(lambda x, rnn=rnn: rnn(x)[0].sum(-1), x)  # [T, T, D]
    seen = (J.abs().sum(-1) > 0).int()
    expected = torch.ones(T, T).int()
    assert torch.equal(seen, expected if bidirectional else expected.tril())
    print("bidirectional" if bidirectional else "one direction")
    print("  step 2 reads inputs", seen[2].nonzero().flatten().tolist())
    print("  last step reads    ", seen[-1].nonzero().flatten().tolist())

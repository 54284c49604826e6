import torch
from torch import nn

torch.manual_seed(0)
N, T, D, H, L = 2, 7, 3, 5, 3
rnn = nn.RNN(D, H, L, batch_first=True).double()
x = torch.randn(N, T, D, dtype=torch.float64)
output, h_n = rnn(x)
print("output", tuple(output.shape), " h_n", tuple(h_n.shape))
torch.testing.assert_close(output[:, -1], h_n[-1])  # top layer, last step

layer, stack = x.transpose(0, 1), []
for l in range(L):  # each layer reads the whole sequence below it
    one = nn.RNN(layer.shape[-1], H).double()
    own = [p for n, p in rnn.named_parameters() if n[-1] == str(l)]
    one.load_state_dict(dict(zip(one.state_dict(), own, strict=True)))
    layer, last = one(layer)
    stack.append(last[0])
torch.testing.assert_close(layer.transpose(0, 1), output)
torch.testing.assert_close(torch.stack(stack), h_n)
same = (output - h_n[-1][:, None]).abs() < 1e-12  # [N, T, H]
print("equal to h_n[-1] at [sample, step]:", same.all(-1).nonzero().tolist())

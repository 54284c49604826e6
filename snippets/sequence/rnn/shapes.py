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
    one.load_state_dict(
        {name[:-1] + "0": p for name, p in rnn.named_parameters() if name.endswith(str(l))}
    )
    layer, last = one(layer)
    stack.append(last[0])
torch.testing.assert_close(layer.transpose(0, 1), output)
torch.testing.assert_close(torch.stack(stack), h_n)
gap = (output[-1] - h_n[-1][-1]).abs().max(1).values
print("steps of the last sample equal to h_n[-1]:", (gap < 1e-12).nonzero().flatten().tolist())

import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, D, H = 6, 2, 3, 5
lstm = nn.LSTM(D, H, num_layers=2, bidirectional=True)
x = torch.randn(T, N, D)
output, (h_n, c_n) = lstm(x)


def run(x, W_ih, W_hh, b_ih, b_hh):
    h, c, states = torch.zeros(N, H), torch.zeros(N, H), []
    for x_t in x:
        i, f, g, o = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(4, 1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        states.append(h)
    return torch.stack(states), h, c


weights = list(lstm.parameters())
layer, h_mine, c_mine = x, [], []
for k in (0, 8):  # four tensors a direction, two directions a layer
    ahead, h_1, c_1 = run(layer, *weights[k : k + 4])
    back, h_2, c_2 = run(layer.flip(0), *weights[k + 4 : k + 8])
    layer = torch.cat((ahead, back.flip(0)), 2)  # [T, N, 2H]
    h_mine += [h_1, h_2]
    c_mine += [c_1, c_2]
mine = (layer, torch.stack(h_mine), torch.stack(c_mine))
torch.testing.assert_close(mine, (output, h_n, c_n))
dy = [torch.randn_like(y) for y in mine]
expected = torch.autograd.grad((output, h_n, c_n), weights, dy)
torch.testing.assert_close(torch.autograd.grad(mine, weights, dy), expected)
print("output", tuple(output.shape), " h_n, c_n", tuple(c_n.shape))
print("layer 1 reads", tuple(weights[8].shape))

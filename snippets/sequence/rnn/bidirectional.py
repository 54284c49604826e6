import torch
from torch import nn

torch.manual_seed(0)
T, N, D, H = 6, 2, 3, 4
birnn = nn.RNN(D, H, bidirectional=True).double()
output, h_n = birnn(x := torch.randn(T, N, D, dtype=torch.float64))


def run(x, U, W, b_ih, b_hh):
    h, states = torch.zeros(N, H, dtype=torch.float64), []
    for x_t in x:
        h = torch.tanh(x_t @ U.T + b_ih + h @ W.T + b_hh)
        states.append(h)
    return torch.stack(states)


parameters = list(birnn.parameters())  # forward four, then reverse four
ahead = run(x, *parameters[:4])
back = run(x.flip(0), *parameters[4:]).flip(0)  # flip in, flip out
mine = torch.cat((ahead, back), -1)
torch.testing.assert_close(mine, output)
torch.testing.assert_close(torch.stack((ahead[-1], back[0])), h_n)
dy = torch.randn_like(output)
gradients = [torch.autograd.grad(y, parameters, dy) for y in (output, mine)]
torch.testing.assert_close(*gradients)

one_step = birnn(x[-1:])[0][0]
torch.testing.assert_close(output[-1, :, H:], one_step[:, H:])
print("output", tuple(output.shape), " h_n", tuple(h_n.shape))
print([name for name, _ in birnn.named_parameters()][4])
gap = (output[-1, :, H:] - h_n[1]).abs().max()
print(f"output[-1] against h_n[1]: {gap:.2f}")

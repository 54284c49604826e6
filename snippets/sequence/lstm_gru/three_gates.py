import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
H = 3
cell = nn.LSTMCell(2, H)
x, h, c = torch.randn(1, 2), torch.randn(1, H), torch.randn(1, H)
rows = {"i": slice(0, H), "f": slice(H, 2 * H), "o": slice(3 * H, 4 * H)}
W = torch.cat((cell.weight_ih, cell.weight_hh), 1)
b = cell.bias_ih + cell.bias_hh
g = (torch.cat((x, h), 1) @ W.T + b)[:, 2 * H : 3 * H].tanh()
state = cell.state_dict()


def step(**gates):  # a bias of +-60 forces a gate to 1 or 0
    cell.load_state_dict(state)
    for gate, value in gates.items():
        cell.bias_ih.data[rows[gate]] = 120.0 * value - 60
    return cell(x, (h, c))


cases = {
    "keep": (step(i=0, f=1, o=1), c),
    "overwrite": (step(i=1, f=0, o=1), g),
    "add": (step(i=1, f=1, o=1), c + g),
    "erase": (step(i=0, f=0, o=1), 0 * c),
}
for name, ((h_new, c_new), expected) in cases.items():
    torch.testing.assert_close(c_new, expected)
    torch.testing.assert_close(h_new, expected.tanh())
    print(f"{name:9} c = {[round(v, 2) + 0.0 for v in c_new[0].tolist()]}")
h_new, c_new = step(i=0, f=1, o=0)
torch.testing.assert_close((h_new, c_new), (0 * h, c))
print("o = 0     h = 0, c is kept")

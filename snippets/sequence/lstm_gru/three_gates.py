import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
H = 5
cell = nn.LSTMCell(2, H)
x, h, c = torch.randn(1, 2), torch.randn(1, H), torch.randn(1, H)
W = torch.cat((cell.weight_ih, cell.weight_hh), 1)
a = torch.cat((x, h), 1) @ W.T + cell.bias_ih + cell.bias_hh
g = a.chunk(4, 1)[2].tanh()
biases = dict(zip("ifgo", cell.bias_ih.data.chunk(4), strict=True))
state = {name: v.clone() for name, v in cell.state_dict().items()}
ON = 60.0  # sigmoid(60) = 1, sigmoid(-60) = 0


def step(**gates):
    cell.load_state_dict(state)
    for gate, value in gates.items():
        biases[gate].fill_(value)
    return cell(x, (h, c))


cases = {
    "keep": (step(i=-ON, f=ON, o=ON), c),
    "overwrite": (step(i=ON, f=-ON, o=ON), g),
    "add": (step(i=ON, f=ON, o=ON), c + g),
    "erase": (step(i=-ON, f=-ON, o=ON), torch.zeros(1, H)),
}
for name, ((h_new, c_new), expected) in cases.items():
    torch.testing.assert_close(c_new, expected)
    torch.testing.assert_close(h_new, expected.tanh())
    print(f"{name:9} c = {[round(v, 2) + 0.0 for v in c_new[0, :3].tolist()]}")
h_new, c_new = step(i=-ON, f=ON, o=-ON)
torch.testing.assert_close((h_new, c_new), (torch.zeros(1, H), c))
print("o = 0     h = 0, c is kept")

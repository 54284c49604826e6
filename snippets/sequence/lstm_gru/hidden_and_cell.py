import torch
from torch import nn

torch.manual_seed(0)
T, N, D, H = 30, 2, 3, 4
lstm = nn.LSTM(D, H, num_layers=2).double()
x = torch.randn(T, N, D, dtype=torch.float64)
output, (h_n, c_n) = lstm(x)
layers = nn.LSTM(D, H).double(), nn.LSTM(H, H).double()
for k, layer in enumerate(layers):
    for name, p in layer.named_parameters():
        p.data = lstm.get_parameter(name.replace("l0", f"l{k}")).data
low, (h_low, c_low) = layers[0](x)
top, (h_top, c_top) = layers[1](low)  # h_t goes up, c_t stays
torch.testing.assert_close(top, output)
torch.testing.assert_close(torch.cat((h_low, h_top)), h_n)
torch.testing.assert_close(torch.cat((c_low, c_top)), c_n)
torch.testing.assert_close(output[-1], h_n[1])
print("output", tuple(output.shape))

adder = nn.LSTM(1, 1).double()
for p in adder.parameters():
    p.data.zero_()
adder.weight_ih_l0.data.fill_(40.0)  # i = f = o = g = 1 at x = 1
for steps in (3, 30):
    h, c = adder(torch.ones(steps, 1, 1, dtype=torch.float64))[1]
    torch.testing.assert_close(c.item(), float(steps))
    torch.testing.assert_close(h, c.tanh())
    print(f"{steps:2} steps: c = {c.item():.0f}, h = {h.item():.3f}")

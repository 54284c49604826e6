import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
H = 32
W = torch.rand(H, H) / H * 2.6
radius = torch.linalg.eigvals(W).abs().max()
print(f"spectral radius {radius:.2f}")
h_0 = torch.ones(1, 1, H)
for phi in ("tanh", "relu"):
    rnn = nn.RNN(1, H, nonlinearity=phi, bias=False)
    rnn.weight_hh_l0.data.copy_(W)
    output, _ = rnn(torch.zeros(40, 1, 1), h_0)
    size = output.abs().amax((1, 2))
    print(f"{phi}: largest |h| at t=10 {size[9]:.1f}, t=40 {size[39]:.0e}")
    assert (size <= 1).all() == (phi == "tanh")
power = torch.linalg.matrix_power(W, 40)
torch.testing.assert_close(output[-1, 0], power @ h_0[0, 0])

import torch
from torch import nn

torch.manual_seed(0)
T, D, H = 50, 4, 64
torch.set_default_dtype(torch.float64)
x = torch.randn(T, 1, D)
eye = torch.eye(H)
Q = torch.linalg.qr(torch.randn(H, H)).Q
starts = {"default": None, "orthogonal": Q}
starts |= {"identity": eye, "1.1 x identity": 1.1 * eye}
sizes = {}
for phi in ("tanh", "relu"):
    for name, W in starts.items():
        rnn = nn.RNN(D, H, nonlinearity=phi)
        with torch.no_grad():
            if W is not None:
                rnn.weight_hh_l0.copy_(W)
                rnn.bias_hh_l0.zero_()
            rnn.weight_ih_l0.normal_(std=0.01)
            rnn.bias_ih_l0.zero_()
        h_0 = torch.ones(1, 1, H, requires_grad=True)
        rnn(x, h_0)[1].sum().backward()
        size = h_0.grad.norm() / H**0.5
        print(f"{phi} {name:15}{size:.0e}")
        sizes[phi, name] = size.item()
assert sizes["tanh", "default"] < 1e-8 < sizes["tanh", "1.1 x identity"]
assert sizes["tanh", "1.1 x identity"] < sizes["tanh", "identity"]
assert sizes["tanh", "identity"] < sizes["tanh", "orthogonal"] < 1
assert sizes["relu", "default"] < 1e-8 and sizes["relu", "orthogonal"] < 1e-3
assert abs(sizes["relu", "identity"] - 1) < 1e-9
assert abs(sizes["relu", "1.1 x identity"] / 1.1**T - 1) < 1e-9

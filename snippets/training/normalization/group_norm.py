import torch
from torch import nn
from torch.autograd.functional import jacobian

torch.manual_seed(0)
x = torch.rand(2, 6, 3, 3)  # [N, C, H, W]
torch.testing.assert_close(nn.GroupNorm(1, 6)(x), nn.LayerNorm(x.shape[1:])(x))
torch.testing.assert_close(nn.GroupNorm(6, 6)(x), nn.InstanceNorm2d(6)(x))

for G in (1, 2, 3, 6):
    J = jacobian(nn.GroupNorm(G, 6), x)[1, 2]  # of sample 1, channel 2: [H, W, N, C, H, W]
    samples, channels = J.abs().sum((0, 1, 4, 5)).nonzero().T
    print(f"G={G}: samples {samples.unique().tolist()}, channels {channels.unique().tolist()}")

try:
    nn.GroupNorm(4, 6)
except ValueError as error:
    print("G=4:", error)
for layer in (nn.GroupNorm(1, 6), nn.LayerNorm(x.shape[1:])):
    print("gamma of", type(layer).__name__, tuple(layer.weight.shape))

import torch
from torch import nn

N, C, H, W, G = 8, 64, 14, 14, 32
x = torch.zeros(N, C, H, W)
grouped = x.view(N, G, C // G, H, W)
reduced = {
    "BN": (x.mean((0, 2, 3)), nn.BatchNorm2d(C)),
    "LN": (x.mean((1, 2, 3)), nn.LayerNorm([C, H, W])),
    "IN": (x.mean((2, 3)), nn.InstanceNorm2d(C)),
    "GN": (grouped.mean((2, 3, 4)), nn.GroupNorm(G, C)),
}
print("     means  values per mean   product  running stats")
for name, (mu, layer) in reduced.items():
    per_mean = x.numel() // mu.numel()
    running = sum(b.numel() for b in layer.buffers() if b.dim() == 1)
    print(f"{name} {mu.numel():7} {per_mean:16} {mu.numel() * per_mean:9} {running:14}")
    assert mu.numel() * per_mean == N * C * H * W

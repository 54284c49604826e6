import torch
import torch.nn.functional as F
from torch import nn

C, K, S = 512, 1000, 7
heads = {
    "three layers": [(C * S * S, 4096), (4096, 4096), (4096, K)],
    "one layer": [(C * S * S, K)],
    "GAP, one layer": [(C, K)],
}
for name, sizes in heads.items():
    layers = [nn.Linear(m, n, device="meta") for m, n in sizes]
    count = sum(p.numel() for f in layers for p in f.parameters())
    assert count == sum((m + 1) * n for m, n in sizes)
    print(f"{name:14} {count:11,} parameters")

torch.manual_seed(0)
features = torch.randn(2, 8, 5, 9)
pooled = nn.AdaptiveAvgPool2d(1)(features).flatten(1)  # [N, C], any H and W
torch.testing.assert_close(pooled, features.mean((2, 3)))
fc = nn.Linear(8, 4)
maps = F.conv2d(features, fc.weight[:, :, None, None], fc.bias)  # [N, K, H, W]
torch.testing.assert_close(fc(pooled), maps.mean((2, 3)))

shuffled = features.flatten(2)[:, :, torch.randperm(45)]
torch.testing.assert_close(shuffled.mean(2), pooled)  # where is forgotten

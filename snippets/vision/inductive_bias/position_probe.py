import torch
from torch import nn

N, S, C = 40, 16, 16
column = torch.linspace(-1, 1, S, dtype=torch.float64).expand(N, S, S)


def probe(mode, seed):  # R^2 on images the probe has not seen
    torch.manual_seed(seed)
    x = torch.randn(N, 1, S, S, dtype=torch.float64)
    layers = []
    for c in (1, C, C, C, C, C):
        layers += [nn.Conv2d(c, C, 3, padding=1, padding_mode=mode), nn.ReLU()]
    net = nn.Sequential(*layers).double()
    with torch.no_grad():
        for p in net.parameters():
            if p.ndim == 4:
                nn.init.kaiming_normal_(p)
        h = net(x).permute(0, 2, 3, 1)  # [N, S, S, C], random weights
    A = torch.cat([h, torch.ones_like(h[..., :1])], 3)
    train, test = A[:20].flatten(0, 2), A[20:].flatten(0, 2)
    w = torch.linalg.lstsq(train, column[:20].flatten()[:, None]).solution
    rest = column[20:].flatten() - (test @ w)[:, 0]
    return 1 - rest.square().mean() / column.square().mean()


for mode in ("zeros", "circular"):
    r2 = torch.stack([probe(mode, seed) for seed in range(4)])
    mean, most = r2.mean().clamp(0), r2.max().clamp(0)
    print(f"{mode:9} R^2 of the column: {mean:.1f}, most {most:.1f}")
    assert r2.min() > 0.05 if mode == "zeros" else r2.max() < 0.01

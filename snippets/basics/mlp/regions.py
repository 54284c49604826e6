import torch

torch.set_default_dtype(torch.float64)
D, width, depths, seeds = 8, 16, (1, 2, 4, 8), 20


def pieces(depth, seed):
    """Linear pieces of a fresh ReLU net along a segment of length 8 through the origin."""
    g = torch.Generator().manual_seed(seed)
    direction = torch.randn(D, generator=g)
    a = torch.linspace(-4, 4, 20_001)[:, None] * direction / direction.norm()
    on = []
    for m in [D] + [width] * (depth - 1):
        W = torch.randn(width, m, generator=g) * (2 / m) ** 0.5  # He
        z = a @ W.T + torch.randn(width, generator=g)
        a = z.relu()
        on.append(z > 0)
    pattern = torch.cat(on, dim=1)  # [20001, units]
    return 1 + (pattern[1:] != pattern[:-1]).any(dim=1).sum().item()


counts = torch.tensor(
    [[pieces(depth, seed) for seed in range(seeds)] for depth in depths], dtype=torch.float64
)
mean, error = counts.mean(dim=1), counts.std(dim=1) / seeds**0.5
for depth, m, e in zip(depths, mean, error, strict=True):
    print(
        f"{depth} layers, {depth * width:3} units: {m:5.1f} "
        f"+- {e:.1f} pieces, {m / (depth * width):.2f} a unit"
    )
    assert m + 2 * e < depth * width

import torch

N = 100_000
k = torch.arange(1, N + 1, dtype=torch.float64)
for D in (2, 4, 16, 64):
    omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
    gap = (2 - 2 * torch.cos(k[:, None] * omega)).sum(1).sqrt()
    near = gap.argmin() + 1
    print(f"D={D:2}: closest at distance {near:6}, gap {gap.min():.4f}")
    assert gap.min() > 0
    t = torch.tensor([[7.0], [7.0 + near]], dtype=torch.float64)
    PE = torch.cat(((t * omega).sin(), (t * omega).cos()), 1)
    torch.testing.assert_close((PE[0] - PE[1]).norm(), gap[near - 1])

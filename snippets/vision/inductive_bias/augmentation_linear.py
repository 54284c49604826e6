import torch

torch.manual_seed(0)
n, N = 8, 5
x, y = torch.randn(2, N, n, dtype=torch.float64)  # no structure at all
every = torch.stack([x.roll(d, 1) for d in range(n)]).flatten(0, 1)
moved = torch.stack([y.roll(d, 1) for d in range(n)]).flatten(0, 1)
S = torch.eye(n, dtype=torch.float64).roll(1, 0)

for name, a, b in (("plain", x, y), ("augmented", every, moved)):
    W = torch.linalg.lstsq(a, b, driver="gelsd").solution.T  # y = W x
    gap = (S @ W - W @ S).abs().max()
    print(f"{name:10} W S - S W: {gap:.1f}")
# the same as fitting one circular kernel to the data as it is
A = torch.stack([x.roll(d, 1) for d in range(n)], 2)  # [N, n, n]
A, b = A.flatten(0, 1), y.flatten()[:, None]
kernel = torch.linalg.lstsq(A, b).solution[:, 0]
columns = [kernel.roll(d) for d in range(n)]
torch.testing.assert_close(W, torch.stack(columns, 1))

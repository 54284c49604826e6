from itertools import product

import torch

x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=torch.float64)
grid = torch.arange(-2, 2.1, 0.5, dtype=torch.float64)
w1, w2, b = torch.cartesian_prod(grid, grid, grid).T
z = x[:, :1] * w1 + x[:, 1:] * w2 + b  # [4, number of lines]

torch.testing.assert_close(z[0] + z[3], z[1] + z[2])  # f(0,0) + f(1,1) = f(0,1) + f(1,0)
off_the_points = (z != 0).all(dim=0)
found = {tuple(column) for column in (z[:, off_the_points] > 0).int().T.tolist()}
missing = sorted(set(product((0, 1), repeat=4)) - found)
print(f"{len(found)} of 16 truth tables; missing: {missing}")
assert missing == [(0, 1, 1, 0), (1, 0, 0, 1)]  # XOR and XNOR

y = torch.tensor([0, 1, 1, 0], dtype=torch.float64)
A = torch.cat([x, torch.ones(4, 1, dtype=torch.float64)], dim=1)
best = torch.linalg.lstsq(A, y).solution
torch.testing.assert_close(best, torch.tensor([0, 0, 0.5], dtype=torch.float64))
print("least squares predicts", (A @ best).numpy().round(6) + 0)

import torch

T, D, k = 200, 8, 5
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
angle = torch.arange(T)[:, None] * omega
PE = torch.stack((angle.sin(), angle.cos()), -1).flatten(1)  # [T, D]

c, s = torch.cos(k * omega), torch.sin(k * omega)
blocks = torch.stack((torch.stack((c, s), 1), torch.stack((-s, c), 1)), 1)
M = torch.block_diag(*blocks)  # [D, D], depends on k, not on t
torch.testing.assert_close(PE[:-k] @ M.T, PE[k:])

fitted = torch.linalg.lstsq(PE[:-k], PE[k:], driver="gelsd").solution.T
torch.testing.assert_close(fitted, M, atol=1e-6, rtol=0)
torch.testing.assert_close(M @ M.T, torch.eye(D, dtype=torch.float64))
for name, i in (("first", 0), ("last", D - 2)):
    block = M[i : i + 2, i : i + 2].tolist()
    print(name, "block:", [[round(a, 3) for a in row] for row in block])

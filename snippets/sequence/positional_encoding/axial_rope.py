import torch

torch.manual_seed(0)
S, d = 6, 16
omega = 100 ** (-torch.arange(0, d // 2, 2, dtype=torch.float64) / (d // 2))
row, col = torch.meshgrid(*[torch.arange(S)] * 2, indexing="ij")
angle = torch.cat((row[..., None] * omega, col[..., None] * omega), -1)
turn = torch.polar(torch.ones_like(angle), angle)  # [S, S, d / 2]
q, k = torch.randn(2, d // 2, dtype=torch.complex128)
score = torch.einsum("abi,cdi->abcd", q * turn, (k * turn).conj()).real

torch.testing.assert_close(score[1:, 1:, 1:, 1:], score[:-1, :-1, :-1, :-1])
apart = score[0, 0, 2, 3]
print(f"(0, 0) to (2, 3): {apart:.3f}")
print(f"(3, 1) to (5, 4): {score[3, 1, 5, 4]:.3f}")
print(f"(0, 0) to (3, 2): {score[0, 0, 3, 2]:.3f}")
near, far = score[0, 0, 2, 0] + score[0, 0, 0, 3], apart + score[0, 0, 0, 0]
torch.testing.assert_close(near, far)  # rows and columns add

import torch

torch.manual_seed(0)
T, d = 30, 8
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
q, k = torch.randn(2, d, dtype=torch.float64)


def rotate(x, t):  # pairs (x_0, x_1), (x_2, x_3), ...
    a, b = x[0::2], x[1::2]
    c, s = torch.cos(t * omega), torch.sin(t * omega)
    return torch.stack((a * c - b * s, a * s + b * c), -1).flatten()


Q = torch.stack([rotate(q, t) for t in range(T)])
K = torch.stack([rotate(k, t) for t in range(T)])
score = Q @ K.T
assert torch.allclose(score[1:, 1:], score[:-1, :-1])  # m - n only
assert torch.allclose(rotate(k, 9).norm(), k.norm())

z_q, z_k = (torch.view_as_complex(u.view(-1, 2)) for u in (q, k))
distance = torch.arange(T)
turn = torch.polar(torch.ones(T, d // 2).double(), distance[:, None] * omega)
closed = (turn * z_q * z_k.conj()).sum(1).real
torch.testing.assert_close(score[:, 0], closed)

print(f"score(7, 2) = {score[7, 2]:.3f}, score(25, 20) = {score[25, 20]:.3f}")
print(f"score(2, 7) = {score[2, 7]:.3f}: the direction counts")
assert not torch.allclose(score, score.T)

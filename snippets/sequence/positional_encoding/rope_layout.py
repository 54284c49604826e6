import torch

torch.manual_seed(0)
T, D, d = 12, 16, 8  # one head of width d
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
angle = torch.arange(T)[:, None] * omega
x = torch.randn(T, D, dtype=torch.float64)
W_q, W_k = torch.randn(2, d, D, dtype=torch.float64)


def interleaved(u):  # pairs (2i, 2i + 1)
    turn = torch.polar(torch.ones_like(angle), angle)
    z = torch.view_as_complex(u.reshape(T, -1, 2)) * turn
    return torch.view_as_real(z).flatten(1)


def half_split(u):  # pairs (i, i + d / 2)
    swapped = torch.cat((-u[:, d // 2 :], u[:, : d // 2]), 1)
    return u * angle.cos().repeat(1, 2) + swapped * angle.sin().repeat(1, 2)


def scores(f, W_q, W_k):
    return f(x @ W_q.T) @ f(x @ W_k.T).T


rows = torch.cat((torch.arange(0, d, 2), torch.arange(1, d, 2)))
print("order of the rows:", rows.tolist())
right = scores(interleaved, W_q, W_k)
torch.testing.assert_close(scores(half_split, W_q[rows], W_k[rows]), right)
wrong = scores(half_split, W_q, W_k)
print(f"rows not permuted: error {(wrong - right).norm() / right.norm():.2f}")
torch.testing.assert_close(wrong.diagonal(), right.diagonal())

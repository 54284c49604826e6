import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, d = 32, 4
x = torch.randn(T, d)
q, k = torch.randn(2, T, d)
rank = torch.linalg.matrix_rank
print(f"scores of a head: {T} x {T}, rank {rank(q @ k.T)}")

# wanted at each t: the token before and the token before that, kept apart
before = torch.eye(T).roll(1, 1).T  # A[t, t-1] = 1
two_before = before @ before
two_heads = torch.cat([before @ x, two_before @ x], 1)  # [T, 2d]
torch.testing.assert_close(two_heads[5], torch.cat([x[4], x[3]]))

v = torch.cat([x, x], 1)  # one head, twice as wide: weighs both alike
errors = []
for p in torch.linspace(0, 1, 101):
    A = p * before + (1 - p) * two_before
    errors.append((A @ v - two_heads).norm() / two_heads.norm())
best = torch.stack(errors).argmin().item()
print(f"one head: best p = {best / 100}, relative error {errors[best]:.2f}")
torch.testing.assert_close(errors[0], errors[100], rtol=0.1, atol=0)
sv = torch.linalg.svdvals(two_heads)  # A x W_v: rank d at most
bound = sv[d:].norm() / two_heads.norm()
print(f"any A and W_v of one head: at least {bound:.2f}")

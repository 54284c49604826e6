import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, S, d = 3, 40, 8
q, k = torch.randn(T, d), torch.randn(S, d)
v = 5 + torch.rand(S, 2)  # values between 5 and 6
score = q @ k.T / d**0.5  # [T, S]: rows are queries, columns are keys

for name, axis in (("keys", 1), ("queries", 0)):
    A = torch.exp(score) / torch.exp(score).sum(axis, keepdim=True)
    torch.testing.assert_close(A, score.softmax(axis))
    out = A @ v
    inside = bool(((out >= v.amin(0)) & (out <= v.amax(0))).all())
    print(f"over {name:8} row sums up to {A.sum(1).max():4.1f},", end=" ")
    print(f"output up to {out.max():4.1f}, within v: {inside}")

import torch

torch.manual_seed(0)
N, T, S, H, D = 2, 3, 4, 2, 5
q, k = torch.randn(N, T, H, D).double(), torch.randn(N, S, H, D).double()
scores = torch.einsum("nthd,nshd->nhts", q, k)
print("q", tuple(q.shape), "scores", tuple(scores.shape))
reference = torch.zeros(N, H, T, S).double()
for n in range(N):
    for h in range(H):
        for t in range(T):
            for s in range(S):
                reference[n, h, t, s] = (q[n, t, h] * k[n, s, h]).sum()
torch.testing.assert_close(scores, reference)
matmul = q.permute(0, 2, 1, 3) @ k.permute(0, 2, 3, 1)
torch.testing.assert_close(scores, matmul)

A, B = torch.randn(3, 3).double(), torch.randn(3, 3).double()
for pattern, value, operands in (
    ("ij,jk->ik", A @ B, (A, B)),
    ("ii->", A.trace(), (A,)),
    ("ii->i", A.diagonal(), (A,)),
    ("ij->ji", A.t(), (A,)),
    ("ij->j", A.sum(0), (A,)),
    ("ij,ij->", (A * B).sum(), (A, B)),
    ("i,j->ij", torch.outer(A[0], B[0]), (A[0], B[0])),
):
    torch.testing.assert_close(torch.einsum(pattern, *operands), value)
    print(f"{pattern:9} -> {tuple(value.shape)}")

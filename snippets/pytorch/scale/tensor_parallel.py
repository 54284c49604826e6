import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, N, D, H = 2, 5, 6, 8
x = torch.randn(N, D, dtype=torch.float64)
A = torch.randn(H, D, dtype=torch.float64, requires_grad=True)
B = torch.randn(D, H, dtype=torch.float64, requires_grad=True)
whole = F.linear(F.gelu(F.linear(x, A)), B)
expected = torch.autograd.grad(whole.square().sum(), (A, B))

columns = A.chunk(n, 0)  # each [H / n, D]: output features split
rows = B.chunk(n, 1)  # each [D, H / n]: input features split
partial = [F.linear(F.gelu(F.linear(x, a)), b)
           for a, b in zip(columns, rows, strict=True)]  # fmt: skip
total = sum(partial)  # one all-reduce
torch.testing.assert_close(total, whole)
gradients = torch.autograd.grad(total.square().sum(), (A, B))
torch.testing.assert_close(gradients, expected)
print("shards", *(tuple(t.shape) for t in (*columns, *rows)))
print(f"column then row: one all-reduce, equal, norm {total.norm():.2f}")

inner = x.chunk(n, 1)
shards = A.chunk(n, 1)  # row split first
pieces = [F.linear(a, b) for a, b in zip(inner, shards, strict=True)]
wrong = F.linear(sum(F.gelu(p) for p in pieces), B)
late = F.linear(F.gelu(sum(pieces)), B)
torch.testing.assert_close(late, whole)
print("row first: all-reduce before gelu", torch.allclose(late, whole))
print("           all-reduce after gelu ", torch.allclose(wrong, whole))

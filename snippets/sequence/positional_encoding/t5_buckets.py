import math

import torch

N, far = 32, 128  # buckets, distance from which all share the last one
half, exact = N // 2, N // 4


def bucket(j_minus_i):
    n = j_minus_i.abs()
    log = torch.log2(n.clamp(min=1) / exact) / math.log2(far / exact)
    large = (exact + log * (half - exact)).long().clamp(max=half - 1)
    return half * (j_minus_i > 0) + torch.where(n < exact, n, large)


d = torch.arange(0, 200)
b = bucket(-d)
starts = [int((b == i).nonzero()[0]) for i in range(half)]
print("first distance of a bucket:", starts)
grow = [exact * (far / exact) ** (i / (half - exact)) for i in range(exact)]
expected = [*range(exact), *(math.ceil(round(x, 6)) for x in grow)]
assert starts == expected
assert torch.equal(bucket(d[1:]), b[1:] + half)

T = 200
t = torch.arange(T)
B = torch.randn(N)[bucket(t - t[:, None])]  # [T, T]
assert torch.equal(B[1:, 1:], B[:-1, :-1])  # Toeplitz
print(f"{T}x{T} biases from {B.unique().numel()} numbers")

import torch
import torch.nn.functional as F
from torch.autograd.functional import jacobian

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
C, n = 4, 9  # channels, positions
w1, w2 = torch.randn(2, C, C)
q, key, value = torch.randn(3, C, C)


def se(x):  # [C, n]
    gate = (w2 @ (w1 @ x.mean(1)).relu()).sigmoid()  # [C]
    return gate[:, None] * x


def non_local(x):  # [C, n]
    A = ((q @ x).T @ (key @ x)).softmax(-1)  # [n, n]
    return x + (A @ (value @ x).T).T


x = torch.randn(C, n)
z = F.conv1d(F.adaptive_avg_pool1d(x[None], 1), w1[..., None]).relu()
gate = F.conv1d(z, w2[..., None]).sigmoid()  # [1, C, 1]
torch.testing.assert_close(se(x)[None], gate * x)
heads = [(w @ x).T for w in (q, key, value)]  # [n, C]
y = F.scaled_dot_product_attention(*heads, scale=1.0)
torch.testing.assert_close(non_local(x), x + y.T)

for f in (se, non_local):
    J = jacobian(f, x).ne(0).any(2).any(0)  # [n out, n in]
    gain = f(x) / x  # [C, n]
    same = torch.allclose(gain, gain[:, :1].expand(C, n))
    links = f"{J.sum()} of {n * n} pairs"
    print(f"{f.__name__:9} {links}, one gain a channel: {same}")

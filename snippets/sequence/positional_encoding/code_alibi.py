import torch
import torch.nn.functional as F


def alibi_attention(q, k, v, slope):  # [N, H, T, d], slope [H]
    T, d = q.shape[-2:]
    t = torch.arange(T)
    distance = t[:, None] - t
    bias = -slope[:, None, None] * distance
    bias = bias.masked_fill(distance < 0, -torch.inf)
    A = (q @ k.mT / d**0.5 + bias).softmax(-1)
    return A @ v, A, distance


def backward(g, q, k, v, A, distance):
    dA = g @ v.mT
    dS = A * (dA - (dA * A).sum(-1, keepdim=True))  # scores
    scale = q.shape[-1] ** -0.5
    dslope = -(dS * distance).sum((0, 2, 3))
    return dS @ k * scale, dS.mT @ q * scale, A.mT @ g, dslope


torch.manual_seed(0)
N, H, T, d = 2, 4, 6, 8
q, k, v = (torch.randn(N, H, T, d).double().requires_grad_() for _ in "qkv")
slope = (2.0 ** (-8 * torch.arange(1, H + 1) / H)).double().requires_grad_()
y, A, distance = alibi_attention(q, k, v, slope)
mask = (slope[:, None, None] * torch.arange(-T + 1, 1)).expand(H, T, T)
mask = mask.masked_fill(distance < 0, -torch.inf)  # rows differ by constants
expected = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
torch.testing.assert_close(y, expected)
g = torch.randn_like(y)
mine = backward(g, q, k, v, A, distance)
theirs = torch.autograd.grad(expected, (q, k, v, slope), g)
torch.testing.assert_close(mine, theirs)
print("dL/dslope:", [round(a, 2) for a in mine[3].tolist()])

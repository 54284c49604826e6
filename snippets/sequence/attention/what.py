import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
K = torch.eye(3)  # three keys, [S, d_k]
V = torch.tensor([[10.0, 0], [0, 20], [30, 30]])  # their values, [S, d_v]


def attend(q):
    p = torch.exp(K @ q / 3**0.5)  # [S]
    p = p / p.sum()
    out = sum(p[j] * V[j] for j in range(3))  # weighted mean
    ref = F.scaled_dot_product_attention(q[None], K, V)[0]
    torch.testing.assert_close(out, ref)
    return p, out


for sharp in (0, 1, 10, 100):
    p, out = attend(sharp * K[1])
    weights = " ".join(f"{w:.2f}" for w in p)
    out = out.round(decimals=1)
    print(f"q = {sharp:3} k2: weights {weights}  out {out.tolist()}")
torch.testing.assert_close(out, V[1])  # a dictionary lookup
torch.testing.assert_close(attend(0 * K[0])[1], V.mean(0))  # the plain mean

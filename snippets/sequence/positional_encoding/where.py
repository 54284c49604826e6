import torch

torch.manual_seed(0)
T, D = 6, 8
x = torch.randn(1, D).double().expand(T, D)  # one token, T times
W_q, W_k, W_v = torch.randn(3, D, D).double() / D**0.5
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
angle = torch.arange(T)[:, None] * omega
PE = torch.cat((angle.sin(), angle.cos()), 1)
distance = torch.arange(T)[:, None] - torch.arange(T)
causal = torch.zeros(T, T).masked_fill(distance < 0, -torch.inf)


def rotate(u):
    a, b = u.chunk(2, 1)
    c, s = angle.cos(), angle.sin()
    return torch.cat((a * c - b * s, a * s + b * c), 1)


def attend(h, turn=lambda u: u, bias=0):
    S = turn(h @ W_q) @ turn(h @ W_k).T / D**0.5 + bias
    A = S.softmax(1)
    return A, A @ (h @ W_v)


print("                   weights differ   outputs differ")
for name, (A, y) in (
    ("added to the input", attend(x + PE)),
    ("RoPE", attend(x, rotate)),
    ("ALiBi", attend(x, bias=-0.5 * distance.abs())),
    ("causal mask only", attend(x, bias=causal)),
    ("RoPE + causal", attend(x, rotate, causal)),
):
    weights = (A - A[0]).abs().max()
    outputs = (y - y[0]).abs().max()
    print(f"{name:18} {weights:11.2f} {outputs:16.2f}")
    assert (outputs < 1e-12) == (name != "added to the input")
    assert weights > 1e-6

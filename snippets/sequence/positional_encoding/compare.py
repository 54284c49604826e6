import torch

torch.manual_seed(0)
T, D = 64, 16
x = torch.randn(1, D, dtype=torch.float64).expand(T, D)  # same token T times
W_q, W_k = torch.randn(2, D, D, dtype=torch.float64) / D**0.5
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
t = torch.arange(T)
angle = t[:, None] * omega
PE = torch.cat((angle.sin(), angle.cos()), 1)
distance = t[:, None] - t
turn = torch.polar(torch.ones_like(angle), angle)
z_q, z_k = (torch.complex(*(x @ W).chunk(2, 1)) * turn for W in (W_q, W_k))
table = torch.randn(T, D, dtype=torch.float64)
offset = torch.randn(2 * T - 1, dtype=torch.float64)

content = (x @ W_q) @ (x @ W_k).T
scores = {
    "none": content,
    "learned": ((x + table) @ W_q) @ ((x + table) @ W_k).T,
    "sinusoid": ((x + PE) @ W_q) @ ((x + PE) @ W_k).T,
    "relative bias": content + offset[distance + T - 1],
    "RoPE": (z_q @ z_k.mH).real,
    "ALiBi": content - 0.5 * distance.abs(),
}
print("              S[7, 2]  distance only  before or after")
for name, S in scores.items():
    toeplitz = torch.allclose(S[1:, 1:], S[:-1, :-1])
    direction = not torch.allclose(S, S.T)
    print(f"{name:13} {S[7, 2]:7.2f} {toeplitz!s:>14} {direction!s:>16}")
    assert toeplitz == (name not in ("learned", "sinusoid"))
    assert direction == (name not in ("none", "ALiBi"))

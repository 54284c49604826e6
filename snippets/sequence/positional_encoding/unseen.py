import math

import torch

D, L = 512, 512
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)


def encode(t):
    angle = torch.as_tensor(t, dtype=torch.float64)[..., None] * omega
    return torch.cat((angle.sin(), angle.cos()), -1)


seen = encode(torch.arange(L))
slow = ((L - 1) * omega < 2 * math.pi).sum()
print(f"pairs without a full turn in training: {slow} of {D // 2}")
print(f"one step {(seen[1] - seen[0]).norm():.1f}, unrelated {D**0.5:.1f}")
for T in (513, 576, 1024, 4096):
    gap = (seen - encode(T - 1)).norm(dim=1).min()
    distance = torch.arange(T - L, T)[:, None]
    closed = (2 - 2 * torch.cos(distance * omega)).sum(1).sqrt().min()
    torch.testing.assert_close(gap, closed)
    print(f"position {T - 1:4}: nearest trained code {gap:4.1f} away")

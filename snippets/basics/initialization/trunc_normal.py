import math

import torch
from scipy.stats import truncnorm
from torch import nn


def std_of_truncated(b):  # N(0, 1) cut at -b and b
    pdf = math.exp(-(b**2) / 2) / math.sqrt(2 * math.pi)
    mass = math.erf(b / math.sqrt(2))
    return math.sqrt(1 - 2 * b * pdf / mass)


for b in (1.0, 2.0, 3.0):
    torch.testing.assert_close(std_of_truncated(b), truncnorm(-b, b).std())
    print(f"cut at {b:.0f} sigma: std = {std_of_truncated(b):.4f} sigma")

torch.manual_seed(0)
w, s = torch.empty(10**6), 0.02
calls = {
    "std=s": {"std": s},
    "std=s, a=-2s, b=2s": {"std": s, "a": -2 * s, "b": 2 * s},
    "std=s/0.88, cut at 2 std": {"std": s / std_of_truncated(2)},
}
calls["std=s/0.88, cut at 2 std"] |= {
    k: sign * 2 * s / std_of_truncated(2) for k, sign in (("a", -1), ("b", 1))
}
for (name, kwargs), ratio in zip(calls.items(), (1.0, 0.8796, 1.0), strict=True):
    nn.init.trunc_normal_(w, **kwargs)
    torch.testing.assert_close((w.std() / s).item(), ratio, rtol=3e-3, atol=0)
    print(f"{name:24s} std {w.std() / s:.2f} s, max {w.abs().max() / s:.1f} s")

import math

import torch

torch.set_default_dtype(torch.float64)
N, D, he = 8, 128, 2**0.5


def log_ratio(L, phi, gain=1.0, bias=0.0):
    """log10 of gradient norm at layer 1 / at layer L, mean of 3 seeds."""
    logs = []
    for seed in range(3):
        torch.manual_seed(seed)
        a, z = torch.randn(N, D, requires_grad=True), []
        for _ in range(L):
            z.append(a @ (torch.randn(D, D) * gain * D**-0.5) + bias)
            a = phi(z[-1])
        dz = torch.autograd.grad((a * torch.randn(N, D)).sum(), z)
        logs.append((dz[0].norm() / dz[-1].norm()).log10())
    return torch.stack(logs).mean().item()


base = log_ratio(30, torch.relu, he)
print(f"ReLU, He, 30 layers     10^{base:+.1f}")
print(f"sigmoid, gain 1         10^{log_ratio(30, torch.sigmoid):+.1f}")
print(f"tanh, gain 1            10^{log_ratio(30, torch.tanh):+.1f}")
print(f"tanh, gain 1, biases 2  10^{log_ratio(30, torch.tanh, bias=2.0):+.1f}")
for c in (0.7, 1.4):
    for L in (30, 90):
        log = log_ratio(L, torch.relu, c * he)
        exact = log_ratio(L, torch.relu, he) + (L - 1) * math.log10(c)
        assert abs(log - exact) < 1e-9
        print(f"He x {c}, {L} layers     10^{log:+.1f}")

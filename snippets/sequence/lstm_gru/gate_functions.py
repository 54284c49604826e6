import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, H = 60, 32
x = torch.randn(T, 4 * H)
W = 2 * torch.randn(4 * H, H) / H**0.5


def largest(gate, phi):
    h = c = torch.zeros(H)
    for t in range(T):
        i, f, g, o = (x[t] + W @ h).chunk(4)
        c = gate(f) * c + gate(i) * phi(g)
        h = gate(o) * phi(c)
    return c.abs().max().item(), c.min().item()


sigmoid, tanh, relu = torch.sigmoid, torch.tanh, torch.relu
peak, low = largest(sigmoid, tanh)
assert peak < T and low < 0
print(f"sigmoid gates, tanh    g: |c| up to {peak:.1f}")
peak, low = largest(relu, tanh)
assert peak > T
print(f"relu gates,    tanh    g: |c| up to {peak:.0e}")
peak, low = largest(sigmoid, sigmoid)
assert low > 0
print(f"sigmoid gates, sigmoid g: c > 0 everywhere {low > 0}")
peak, low = largest(relu, relu)
assert not peak < float("inf")
print("relu    gates, relu    g: overflow")

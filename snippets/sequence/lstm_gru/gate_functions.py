import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, H = 60, 400, 32
x = torch.randn(T, N, 4 * H)
W = 2 * torch.randn(4 * H, H) / H**0.5


def run(gate, phi):
    h = c = torch.zeros(N, H)
    for x_t in x:
        i, f, g, o = (x_t + h @ W.T).chunk(4, 1)
        c = gate(f) * c + gate(i) * phi(g)
        h = gate(o) * phi(c)
    return c


sigmoid, tanh, relu = torch.sigmoid, torch.tanh, torch.relu
c = run(sigmoid, tanh)
assert c.abs().max() <= T and c.min() < 0 < c.max()
print(f"sigmoid gates, tanh    g: |c| up to {c.abs().max():.0f}")
c = run(relu, tanh)
beyond = (c.abs().amax(1) > T).double().mean().item()
assert 0.02 < beyond < 0.98
print("relu gates,    tanh    g: part of the runs beyond T")
c = run(sigmoid, sigmoid)
assert c.min() > 0
print("sigmoid gates, sigmoid g: c > 0 everywhere")
c = run(relu, relu)
lost = (~c.isfinite().all(1)).double().mean().item()
assert lost > 0.9
print(f"relu gates,    relu    g: {lost:.0%} of the runs overflow")

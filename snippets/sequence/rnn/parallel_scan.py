import torch

torch.manual_seed(0)
T, H = 256, 8
w = torch.rand(T, H, dtype=torch.float64)  # h_t = w_t * h_{t-1} + x_t
x = torch.randn(T, H, dtype=torch.float64, requires_grad=True)

h, states = torch.zeros(H, dtype=torch.float64), []
for w_t, x_t in zip(w, x, strict=True):
    h = w_t * h + x_t
    states.append(h)
sequential = torch.stack(states)

a, b, rounds, step = w, x, 0, 1
while step < T:  # (a, b) after (a', b') is (a a', a b' + b)
    b = torch.cat((b[:step], a[step:] * b[:-step] + b[step:]))
    a = torch.cat((a[:step], a[step:] * a[:-step]))
    rounds, step = rounds + 1, 2 * step
torch.testing.assert_close(b, sequential)
g = torch.randn(T, H, dtype=torch.float64)
torch.testing.assert_close(
    *[torch.autograd.grad(y, x, g, retain_graph=True) for y in (sequential, b)]
)
print(f"{T} steps in {rounds} parallel rounds")

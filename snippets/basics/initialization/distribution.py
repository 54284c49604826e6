import torch

torch.manual_seed(0)
n, N, L = 1024, 64, 10
s = (2 / n) ** 0.5  # He
draw = {
    "normal": lambda: s * torch.randn(n, n),
    "uniform": lambda: 3**0.5 * s * (2 * torch.rand(n, n) - 1),
    "two-valued": lambda: s * torch.randint(0, 2, (n, n)).mul(2).sub(1),
}
x = torch.randn(N, n)
for name, weights in draw.items():
    a, power = x, []
    for _ in range(L):
        W = weights()
        torch.testing.assert_close(W.std().item(), s, rtol=3e-3, atol=0)
        z = a @ W.T
        a = z.relu()
        power.append(z.square().mean())
    far = W.abs().max() / s
    step = (power[-1] / power[0]) ** (1 / (L - 1))
    torch.testing.assert_close(step.item(), 1.0, rtol=0.05, atol=0)
    print(f"{name:10s}  max |w| = {far:.1f} s   z^2 x{step:.2f} per layer")

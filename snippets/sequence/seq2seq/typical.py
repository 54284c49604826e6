import torch

torch.manual_seed(0)
T, p, N = 100, 0.8, 20000  # T independent tokens: "a" with p, else "b"
a = torch.rand(N, T) < p
nll = -torch.where(a, torch.tensor(p), torch.tensor(1 - p)).log().mean(1)
entropy = -(p * torch.tensor(p).log() + (1 - p) * torch.tensor(1 - p).log())
greedy = -torch.tensor(p).log()
torch.testing.assert_close(nll.mean(), entropy, atol=0.003, rtol=0)
print(f"nats per token: samples {nll.mean():.2f}, entropy {entropy:.2f}")
print(f"likeliest sequence (all a): {greedy:.2f}")
print(f"share of b: samples {1 - a.float().mean():.2f}, likeliest 0")
seen = a.all(1).sum().item()
print(f"p of all a: {p**T:.0e}, seen {seen} times in {N} samples")
assert nll.min() > greedy and N * p**T < 1e-4

import torch

n = 100_000
g = torch.Generator().manual_seed(0)
for name, x, mean, var in (
    ("rand", torch.rand(n, generator=g), 1 / 2, 1 / 12),
    ("randn", torch.randn(n, generator=g), 0, 1),
    (
        "randint(10)",
        torch.randint(10, (n,), generator=g).float(),
        4.5,
        99 / 12,
    ),
    (
        "bernoulli(0.2)",
        torch.full((n,), 0.2).bernoulli(generator=g),
        0.2,
        0.16,
    ),
    (
        "exponential_(2)",
        torch.empty(n).exponential_(2, generator=g),
        0.5,
        0.25,
    ),
):
    assert abs(x.mean() - mean) < 5 * (var / n) ** 0.5
    assert abs(x.var() / var - 1) < 0.05
    print(f"{name:15} mean {abs(x.mean()):.1f} var {x.var():.2f}")

torch.manual_seed(1)
a = torch.rand(3)
torch.manual_seed(1)
torch.rand(5, generator=g)
assert torch.rand(3).equal(a)
state = torch.get_rng_state()
b = torch.rand(3)
torch.set_rng_state(state)
assert torch.rand(3).equal(b)
p = torch.randperm(8, generator=g)
print("randperm sorted:", p.sort()[0].tolist())
w = torch.tensor([0.0, 1, 3])
draws = torch.multinomial(w, n, replacement=True, generator=g).bincount()
print("multinomial:", [round(v, 2) for v in (draws / n).tolist()])

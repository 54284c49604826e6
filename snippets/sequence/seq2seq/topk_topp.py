import torch

torch.set_default_dtype(torch.float64)
V = 50


def sizes(p, k=10, top_p=0.9):
    p = p.sort(descending=True).values
    nucleus = (p.cumsum(0) < top_p).sum().item() + 1
    return nucleus, p[:k].sum().item(), p[nucleus - 1 :].sum().item()


i = torch.arange(V)
for name, rate in (("sure", 2.0), ("in between", 0.3), ("unsure", 0.02)):
    p = (-rate * i).softmax(0)  # geometric
    nucleus, mass, rest = sizes(p)
    q = torch.tensor(-rate).exp()
    ratio = (1 - 0.9 * (1 - q**V)).log() / q.log()  # 1 - q^n = .9 (1 - q^V)
    assert nucleus == ratio.ceil()
    exact = (1 - q**10) / (1 - q**V)
    torch.testing.assert_close(torch.tensor(mass), exact)
    print(f"{name:10}: top-p .9 keeps {nucleus:2} tokens", end=", ")
    print(f"top-k 10 keeps mass {mass:.2f}")
    assert rest > 0.1

from itertools import combinations

import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)


def top_p(logits, p):  # [..., V] -> probabilities of the nucleus
    q = logits.softmax(-1)
    ordered, index = q.sort(-1, descending=True)
    before = ordered.cumsum(-1) - ordered  # mass of the likelier tokens
    ordered = ordered.where(before < p, 0)  # the first token always stays
    nucleus = torch.zeros_like(q).scatter(-1, index, ordered)
    return nucleus / nucleus.sum(-1, keepdim=True)


def smallest(q, p):  # definition: fewest tokens whose mass reaches p
    for n in range(1, len(q) + 1):
        sets = combinations(range(len(q)), n)
        mass, best = max((sum(q[i] for i in s), s) for s in sets)
        if mass >= p:
            return set(best)


V = 7
logits = 2 * torch.randn(2, 20, V)
for p in (0.01, 0.5, 0.9):
    nucleus = top_p(logits, p)
    pairs = zip(nucleus.view(-1, V), logits.view(-1, V), strict=True)
    for row, z in pairs:
        q = z.softmax(0)
        keep = smallest(q.tolist(), p)
        assert set(row.nonzero()[:, 0].tolist()) == keep
        chosen = q.where(row > 0, 0)
        torch.testing.assert_close(row, chosen / chosen.sum())
    size = (nucleus > 0).sum(-1)
    print(f"p = {p}: {size.min()} to {size.max()} of {V} tokens")
torch.testing.assert_close(top_p(logits, 1.1), logits.softmax(-1))
halves = torch.tensor([0.25, 0.5, 0.125, 0.125])  # exact in binary
for p in (0.75, 0.76):
    print(f"{halves.tolist()}, p = {p}: {top_p(halves.log(), p).count_nonzero()}")

draws = 20000
first = nucleus[0, 0]
token = torch.multinomial(first, draws, True)
share = token.bincount(minlength=V).double() / draws
torch.testing.assert_close(share, first, atol=0.015, rtol=0)
assert (share[first == 0] == 0).all()
print(f"likeliest: p {first.max():.2f}, drawn {share.max():.2f}")

from itertools import product

import torch

EOS = 0


def beam_search(step, B, T):
    """step(prefix) -> log-probabilities [V]. Returns (score, tokens)."""
    beams, done = [(0.0, ())], []
    for _ in range(T):
        grown = []
        for score, y in beams:
            log_p, token = step(y).topk(min(B, len(step(y))))
            for a, k in zip(log_p.tolist(), token.tolist(), strict=True):
                grown.append((score + a, (*y, k)))
        grown = sorted(grown, reverse=True)[:B]
        done += [c for c in grown if c[1][-1] == EOS]
        beams = [c for c in grown if c[1][-1] != EOS]
        if not beams:
            break
    return max(done + beams)


torch.manual_seed(85)
V, T = 4, 5
logits = 2 * torch.randn(T, V, V, dtype=torch.float64)
logits[..., EOS] -= 3
table = logits.log_softmax(-1)  # [t, y_{t-1}, y_t]


def step(y):  # a random model: depends on t and on the last token
    return table[len(y), y[-1] if y else 0]


def log_p(y):
    return sum(step(y[:t])[k].item() for t, k in enumerate(y))


words = [w for n in range(T + 1) for w in product(range(1, V), repeat=n)]
every = [(*w, EOS) if len(w) < T else w for w in words]
total = sum(torch.tensor(log_p(y)).exp().item() for y in every)
torch.testing.assert_close(total, 1.0, rtol=0, atol=1e-6)
best = max((log_p(y), y) for y in every)

y = ()
while len(y) < T and (not y or y[-1] != EOS):
    y = (*y, step(y).argmax().item())
assert beam_search(step, 1, T)[1] == y
for B in (1, 2, 4, V**T):
    score, found = beam_search(step, B, T)
    torch.testing.assert_close(score, log_p(found))
    print(f"B = {B:4}: log p {score:.2f} {found}")
assert found == best[1]
print(f"exhaustive: {best[0]:.2f} {best[1]} of {len(every)}")

from itertools import product

import torch

p1 = torch.tensor([0.6, 0.4])  # p(y_1)
p2 = torch.tensor([[0.55, 0.45], [0.05, 0.95]])  # p(y_2 | y_1)


def p(y):
    return (p1[y[0]] * p2[y[0], y[1]]).item()


every = {y: p(y) for y in product(range(2), repeat=2)}
torch.testing.assert_close(sum(every.values()), 1.0)
first = p1.argmax().item()
greedy = (first, p2[first].argmax().item())
best = max(every, key=every.get)
print(f"greedy {greedy} has {p(greedy):.2f}")
print(f"best   {best} has {p(best):.2f}")
assert p1[best[0]] < p1[greedy[0]] and p(best) > p(greedy)

torch.manual_seed(0)
N = 20000
y1 = torch.multinomial(p1, N, True)
y2 = torch.multinomial(p2[y1], 1)[:, 0]
for y, exact in every.items():
    seen = ((y1 == y[0]) & (y2 == y[1])).double().mean()
    assert abs(seen - exact) < 0.015
    print(f"sampling {y}: {exact:.2f}, seen {seen:.2f}")

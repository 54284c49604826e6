from itertools import product

import torch

torch.manual_seed(0)
D, K, p = 8, 3, 0.5
x = torch.randn(D, dtype=torch.float64)
W, b = (
    torch.randn(K, D, dtype=torch.float64),
    torch.randn(K, dtype=torch.float64),
)
V = torch.randn(K, 6, dtype=torch.float64)
U, c = (
    torch.randn(6, D, dtype=torch.float64),
    torch.randn(6, dtype=torch.float64),
)
masks = torch.tensor(list(product((0.0, 1.0), repeat=D)), dtype=torch.float64)
h = x * masks / (1 - p)  # [2^D, D], all equally likely at p = 1/2


def geometric(logits):  # renormalized geometric mean of the softmax outputs
    return logits.log_softmax(1).mean(0).softmax(0)


linear = h @ W.T + b
torch.testing.assert_close(geometric(linear), (W @ x + b).softmax(0))
arithmetic = linear.softmax(1).mean(0)
gap = (arithmetic - (W @ x + b).softmax(0)).abs().max()
print(f"softmax regression, {len(masks)} subnetworks")
print(f"  geometric mean: equal; arithmetic mean: {gap:.2f} apart")

second = torch.tensor(list(product((0.0, 1.0), repeat=6)), dtype=h.dtype)
deep = ((h @ U.T)[:, None] * second / (1 - p)) @ V.T  # dropout twice
deep = geometric(deep.flatten(0, 1))
torch.testing.assert_close(deep, (V @ U @ x).softmax(0))
print("two linear layers, each after a dropout: geometric mean equal")

relu = (h @ U.T + c).relu()  # a hidden layer after the dropout
full = (U @ x + c).relu()
assert (relu.mean(0) >= full - 1e-12).all()  # Jensen: relu is convex
gap = (geometric(relu @ V.T) - (V @ full).softmax(0)).abs().max()
print(f"with a ReLU layer: geometric mean {gap:.2f} apart")
print("  mean of a ReLU unit: >= its value in eval(), all 6 units")
assert gap > 0.02

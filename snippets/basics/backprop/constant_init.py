from functools import partial

import torch
import torch.nn.functional as F
from torch.nn.functional import binary_cross_entropy_with_logits as bce

torch.set_default_dtype(torch.float64)
x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
y = torch.tensor([0.0, 1, 1, 0])


def train(start, dropout=0.0, width=8):
    W1, b1, W2, b2 = net = [
        start(s).requires_grad_() for s in ((width, 2), (width,), (1, width), (1,))
    ]
    for _ in range(200):
        h = F.dropout(torch.tanh(x @ W1.T + b1), dropout)
        loss = bce((h @ W2.T + b2).squeeze(1), y)
        for w, g in zip(net, torch.autograd.grad(loss, net), strict=True):
            w.data -= 0.5 * g
    z = (torch.tanh(x @ W1.T + b1) @ W2.T + b2).squeeze(1)
    correct = ((z > 0) == (y > 0.5)).sum().item()
    return correct, torch.linalg.matrix_rank(W1, rtol=1e-9).item()


for c in 0.0, 0.5, -1.0:
    torch.manual_seed(0)
    print(f"all weights {c:4}: correct of 4, rank of W1:", train(partial(torch.full, fill_value=c)))
runs = []
for seed in range(5):
    torch.manual_seed(seed)
    runs.append(train(torch.randn))
print("random weights, five seeds:", runs)
torch.manual_seed(0)
print("constant, with dropout:", train(partial(torch.full, fill_value=0.5), dropout=0.5))

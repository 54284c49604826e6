import torch
from torch.nn.functional import batch_norm

N, D, L = 256, 128, 20


def bn(z):
    return batch_norm(z, None, None, training=True)


for relu_first in (False, True):
    torch.manual_seed(0)
    x = torch.randn(N, D)
    lowest = []
    for _ in range(L):
        W1, W2 = torch.randn(2, D, D) * (2 / D) ** 0.5
        if relu_first:
            f = bn(bn(x @ W1.T).relu() @ W2.T).relu()
        else:
            f = bn(bn(x).relu() @ W1.T).relu() @ W2.T
        lowest.append(f.min().item())
        x = x + f
    name = "ReLU, then add" if relu_first else "v2            "
    mean = x.mean().item()
    print(f"{name}: min F {min(lowest):4.1f}, mean after {L} blocks {abs(mean):4.1f}")
    assert (min(lowest) >= 0) == relu_first
    assert abs(mean - L * 0.399 * relu_first) < 0.4

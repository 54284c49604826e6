import torch
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
D, p, M = 96, 16, 7  # channels, patch size, window size


def mix(windows, tokens):  # multiply-adds of the two matrix products
    q = torch.zeros(windows, tokens, D)
    with FlopCounterMode(display=False) as counter:
        (q @ q.mT) @ q
    return counter.get_total_flops() / 2


base = [mix(1, 14 * 14), mix(4, M * M)]
for size in (224, 448, 896):
    n = (size // p) ** 2
    cost = [mix(1, n), mix(n // M**2, M**2)]
    assert cost == [2 * n**2 * D, 2 * n * M**2 * D]
    whole, window = (a / b for a, b in zip(cost, base, strict=True))
    print(f"{size}: {n:4} tokens, global x{whole:.0f}, window x{window:.0f}")

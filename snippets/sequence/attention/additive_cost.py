import torch
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
T, S, D, H = 128, 256, 512, 512
q, k = torch.empty(T, D), torch.empty(S, D)
W_q, W_k, v = torch.empty(D, H), torch.empty(D, H), torch.empty(H, 1)
M = torch.empty(D, D)


def additive():  # v^T tanh(W_q q + W_k k)
    hidden = torch.tanh((q @ W_q)[:, None] + (k @ W_k)[None])  # [T, S, H]
    return (hidden.reshape(-1, H) @ v).view(T, S), hidden.numel()


def dot():
    return q @ k.T, T * S


def general():  # q^T M k
    return q @ M @ k.T, T * S


counts = {}
for f, params in ((dot, 0), (general, D * D), (additive, 2 * D * H + H)):
    with FlopCounterMode(display=False) as counter:
        score, largest = f()
    assert score.shape == (T, S)
    counts[f] = counter.get_total_flops() // 2, largest
    macs = counts[f][0] / 1e6
    print(f"{f.__name__:8} {params:7,} parameters, {macs:5.1f}M multiply-adds")
assert counts[dot] == (T * S * D, T * S)
assert counts[additive][0] == (T + S) * D * H + T * S * H
ratio = counts[additive][1] // counts[dot][1]
print(f"largest intermediate: additive {ratio} x dot")

import torch
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
D, h, t = 768, 12, 1024  # width, heads, tokens in the cache
d = D // h
W = torch.empty(4 * D, D)


def per_number(f, *read):  # multiply-adds for each number read
    with FlopCounterMode(display=False) as counter:
        f(*read)
    macs = counter.get_total_flops() // 2
    return macs / sum(x.numel() for x in read)


def attend(q, k, v):
    return (q @ k.mT).softmax(-1) @ v


def linear(x, w):
    return x @ w.T


for name, n, batch in (
    ("prefill, 1024 tokens", t, 1),
    ("decode, 1 sequence", 1, 1),
    ("decode, 64 sequences", 1, 64),
):
    weights = per_number(linear, torch.empty(batch * n, D), W)
    q = torch.empty(batch, h, n, d)
    k, v = torch.empty(2, batch, h, t, d)
    attention = per_number(attend, q, k, v)
    print(f"{name:20}: weights {weights:5.1f}, attention {attention:5.1f}")

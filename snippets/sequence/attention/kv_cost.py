import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
D, L, h = 768, 12, 12  # GPT-2 small
d = D // h
qkv, out = nn.Linear(D, 3 * D), nn.Linear(D, D)
up, down = nn.Linear(D, 4 * D), nn.Linear(4 * D, D)


def block(x, k=None, v=None):
    q, k_new, v_new = qkv(x).view(len(x), 3, h, d).permute(1, 2, 0, 3)
    k = k_new if k is None else torch.cat([k, k_new], 1)  # [h, t, d]
    v = v_new if v is None else torch.cat([v, v_new], 1)
    a = (q @ k.mT).softmax(-1) @ v
    # the scale, residuals and norms cost no matrix products
    return down(up(out(a.transpose(0, 1).flatten(1))).relu())


def macs(*args):
    with FlopCounterMode(display=False) as counter:
        block(*args)
    return L * counter.get_total_flops() // 2


for t in (64, 1024):
    again = macs(torch.empty(t, D))  # the whole prefix once more
    cached = macs(torch.empty(1, D), *torch.empty(2, h, t - 1, d))
    assert cached == L * (12 * D**2 + 2 * t * D) and again == t * cached
    memory = 2 * L * h * d * t * 2  # k and v, 2 bytes each
    macs_m = f"{again / 1e6:7,.0f}M -> {cached / 1e6:3.0f}M"
    print(f"token {t:4}: {macs_m}", end=", ")
    print(f"cache {memory / 2**20:4.1f} MiB")

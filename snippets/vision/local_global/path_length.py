import torch
import torch.nn.functional as F


def layers_needed(n, k, rates):
    """Layers until the last output depends on the first input."""
    x = torch.zeros(1, 1, n)
    x[..., 0] = 1.0
    w = torch.ones(1, 1, k)
    for depth, d in enumerate(rates, 1):
        p = d * (k - 1) // 2
        x = F.conv1d(x, w, padding=p, dilation=d).clamp(max=1)
        if x[0, 0, -1] > 0:
            return depth


k = 3
for n in (64, 256, 1024):
    plain = layers_needed(n, k, [1] * n)
    dilated = layers_needed(n, k, [2**i for i in range(n.bit_length())])
    print(f"n={n:4}: 3-tap {plain}, dilated {dilated}, attention 1")
    assert plain == -(-(n - 1) // (k // 2))
    assert 2**dilated > n - 1 >= 2 ** (dilated - 1)

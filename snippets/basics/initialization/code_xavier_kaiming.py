import torch
from torch import nn


def fans(w):  # [out, in, *kernel]
    k = w[0, 0].numel()
    return w.shape[1] * k, w.shape[0] * k


def gain(a):  # slope of the negative half; a = 1 is linear
    return (2 / (1 + a**2)) ** 0.5


def uniform_(w, s, g):
    return w.uniform_(-(3**0.5) * s, 3**0.5 * s, generator=g)


def normal_(w, s, g):
    return w.normal_(0, s, generator=g)


def xavier_std(w, gain=1.0):
    return gain * (2 / sum(fans(w))) ** 0.5


def kaiming_std(w, a=0.0, mode="fan_in"):
    return gain(a) / fans(w)[mode == "fan_out"] ** 0.5


g = torch.Generator()
for shape in ((300, 500), (64, 32, 3, 3)):
    for kind, fill in (("uniform_", uniform_), ("normal_", normal_)):
        xavier = getattr(nn.init, "xavier_" + kind)
        kaiming = getattr(nn.init, "kaiming_" + kind)
        w = torch.empty(shape, dtype=torch.float64)
        theirs, options = [], []
        for gain_ in (1.0, 5 / 3):
            options.append(xavier_std(w, gain_))
            theirs.append(xavier(w.clone(), gain_, generator=g.manual_seed(0)))
        for a in (0.0, 0.2):
            for mode in ("fan_in", "fan_out"):
                options.append(kaiming_std(w, a, mode))
                theirs.append(kaiming(w.clone(), a, mode, generator=g.manual_seed(0)))
        for s, their in zip(options, theirs, strict=True):
            mine = fill(w.clone(), s, g.manual_seed(0))
            torch.testing.assert_close(mine, their)
            torch.testing.assert_close(mine.std().item(), s, rtol=0.02, atol=0)
    print(shape, "fans", fans(w), "std", *[f"{s:.3f}" for s in options])

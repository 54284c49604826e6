import math

import matplotlib.pyplot as plt
import torch
from torch.optim import lr_scheduler as S

T, top, low, warm = 100, 0.1, 0.001, 10


def step_decay(t):
    return top * 0.3 ** (t // 30)


def cosine(t):
    return low + (top - low) * (1 + math.cos(math.pi * t / T)) / 2


def warmup_cosine(t):
    if t < warm:
        return top * (0.01 + (1 - 0.01) * t / warm)
    return low + (top - low) * (1 + math.cos(math.pi * (t - warm) / (T - warm))) / 2


def one_cycle(t, start=0.1 / 25, end=0.1 / 25 / 1e4, peak=0.3 * T - 1):
    a, b, r = (start, top, t / peak) if t <= peak else (top, end, (t - peak) / (T - 1 - peak))
    return b + (a - b) * (1 + math.cos(math.pi * r)) / 2


def reference(make):
    opt = torch.optim.SGD([torch.zeros(1)], lr=top, momentum=0.9)
    sched, lrs = make(opt), []
    for _ in range(T):
        lrs.append(opt.param_groups[0]["lr"])
        opt.step()
        sched.step()
    return lrs


def sequential(opt):
    warmup = S.LinearLR(opt, start_factor=0.01, total_iters=warm)
    return S.SequentialLR(
        opt, [warmup, S.CosineAnnealingLR(opt, T - warm, eta_min=low)], milestones=[warm]
    )


pairs = {
    "step": (step_decay, lambda opt: S.StepLR(opt, 30, gamma=0.3)),
    "cosine": (cosine, lambda opt: S.CosineAnnealingLR(opt, T, eta_min=low)),
    "warm-up + cosine": (warmup_cosine, sequential),
    "one cycle": (one_cycle, lambda opt: S.OneCycleLR(opt, top, total_steps=T)),
}
fig, ax = plt.subplots(figsize=(5, 3))
for (name, (mine, make)), style in zip(pairs.items(), ["C0-", "C1--", "C2-.", "C3:"], strict=True):
    lrs = [mine(t) for t in range(T)]
    torch.testing.assert_close(lrs, reference(make))
    print(f"{name:16}: lr {lrs[0]:.3f} at 0, {lrs[29]:.3f} at 29, {lrs[-1]:.4f} at {T - 1}")
    ax.plot(lrs, style, label=name)
ax.set_xlabel("step")
ax.set_ylabel("learning rate")
ax.set_ylim(0, 0.135)
ax.legend(ncols=2)
plt.show()

import math

import torch


def lrs(T_max, steps):
    opt = torch.optim.SGD([torch.zeros(1)], lr=1.0)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max)
    out = []
    for _ in range(steps + 1):
        out.append(sched.get_last_lr()[0])
        opt.step()
        sched.step()
    return out


full = lrs(100, 200)
torch.testing.assert_close(full, [(1 + math.cos(math.pi * t / 100)) / 2 for t in range(201)])
epochs = lrs(T_max=100, steps=10)  # T_max in steps, but stepped once an epoch
print(f"lr at step 100: {full[100]:.2f}, 150: {full[150]:.2f}, 200: {full[200]:.2f}")
print(f"stepped once an epoch for 10 epochs: {epochs[-1]:.3f}")
assert full[100] < 1e-9 and full[150] > 0.49 and full[200] > 0.99 and epochs[-1] > 0.97

import warnings

import torch
from torch.optim.lr_scheduler import ExponentialLR


def used_lrs(scheduler_first):
    w = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([w], lr=1.0)
    sched = ExponentialLR(opt, gamma=0.5)
    lrs = []
    for _ in range(4):
        if scheduler_first:
            sched.step()
        before = w.item()
        opt.zero_grad()
        (-w).sum().backward()
        opt.step()
        lrs.append(w.item() - before)  # gradient -1: the move is the lr
        if not scheduler_first:
            sched.step()
    return lrs


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    right = used_lrs(False)
    assert not caught
    wrong = used_lrs(True)
assert right == [1.0, 0.5, 0.25, 0.125] and wrong == [0.5, 0.25, 0.125, 0.0625]
assert "before `optimizer.step()`" in str(caught[0].message)
print("optimizer first:", right)
print("scheduler first:", wrong, "and a UserWarning")

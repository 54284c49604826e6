import copy

import torch

torch.manual_seed(0)
x, y = torch.randn(64, 6, dtype=torch.float64), torch.randn(64, dtype=torch.float64)
start = torch.randn(6, dtype=torch.float64)


def build():
    w = start.clone().requires_grad_()
    opt = torch.optim.AdamW([w], lr=0.05)
    return w, opt, torch.optim.lr_scheduler.CosineAnnealingLR(opt, 100)


def train(w, opt, sched, steps):
    for _ in range(steps):
        opt.zero_grad()
        (x @ w - y).square().mean().backward()
        opt.step()
        sched.step()


whole = build()
train(*whole, 100)

first = build()
train(*first, 60)
saved = copy.deepcopy([first[0].detach(), first[1].state_dict(), first[2].state_dict()])


def resume(parts):
    w, opt, sched = build()
    with torch.no_grad():
        w.copy_(saved[0])
    if parts > 1:
        opt.load_state_dict(saved[1])
    if parts > 2:
        sched.load_state_dict(saved[2])
    train(w, opt, sched, 1)
    step = (w.detach() - saved[0]).norm()
    train(w, opt, sched, 39)
    return w.detach(), float(step)


(same, good), (_, cold) = resume(3), resume(1)
torch.testing.assert_close(same, whole[0].detach())
print(f"first step after resuming: with state {good:.4f}, weights only {cold:.4f}")
assert cold > 10 * good

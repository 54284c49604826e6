import torch


def remaining(lr, wd, steps=1000, cosine=False):
    w = torch.ones(1, dtype=torch.float64)
    opt = torch.optim.AdamW([w], lr=lr, weight_decay=wd)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, steps)
    product = 1.0
    for _ in range(steps):
        product *= 1 - opt.param_groups[0]["lr"] * wd
        w.grad = torch.zeros(1, dtype=torch.float64)  # only decay moves w
        opt.step()
        if cosine:
            sched.step()
    torch.testing.assert_close(float(w), product)
    return product


full, half = remaining(1e-3, 0.1), remaining(5e-4, 0.1)
torch.testing.assert_close(half, full**0.5, rtol=1e-4, atol=0)
torch.testing.assert_close(remaining(1e-3, 0.1, cosine=True), half, rtol=1e-3, atol=0)
torch.testing.assert_close(remaining(5e-4, 0.2), full, rtol=1e-4, atol=0)
print(f"after 1000 steps: lr 1e-3 {full:.3f}, lr 5e-4 {half:.3f}, cosine from 1e-3 {half:.3f}")

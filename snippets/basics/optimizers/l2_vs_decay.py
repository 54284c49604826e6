import torch

T, lr, lam = 2000, 0.01, 0.005
s = torch.tensor([0.1, 1.0, 10.0], dtype=torch.float64)  # gradient scale of three weights
noise = torch.randn(T, 3, dtype=torch.float64, generator=torch.Generator().manual_seed(0)) * s


def shrink(make):
    """What decay alone does to each weight: with decay over without, same gradients."""
    ends = []
    for wd in [lam, 0.0]:
        w = torch.full((3,), 5.0, dtype=torch.float64)
        opt = make([w], wd)
        for g in noise:
            w.grad = g.clone()
            opt.step()
        ends.append(w.clone())
    return ends[0] / ends[1]


adamw = shrink(lambda p, wd: torch.optim.AdamW(p, lr=lr, weight_decay=wd))
adam = shrink(lambda p, wd: torch.optim.Adam(p, lr=lr, weight_decay=wd))
target = (1 - lr * lam) ** T
print(f"expected {target:.3f}")
print("AdamW    ", " ".join(f"{v:.3f}" for v in adamw))
print("Adam + L2", " ".join(f"{v:.3f}" for v in adam))
assert (adamw - target).abs().max() < 0.02
assert adam[0] < target / 2 and abs(adam[1] - target) < 0.02 and adam[2] > 0.97

import torch

torch.manual_seed(0)
A = torch.randn(6, 4, dtype=torch.float64)
start, mu = torch.randn(4, dtype=torch.float64), 0.9


def run(lrs, form):
    w, v, path = start.clone(), torch.zeros(4, dtype=torch.float64), []
    if form == "torch":
        w.requires_grad_()
        opt = torch.optim.SGD([w], lr=lrs[0], momentum=mu)
    for lr in lrs:
        g = A.T @ (A @ w.detach()) / 6
        if form == "torch":  # v = mu v + g, w = w - lr v
            opt.param_groups[0]["lr"] = lr
            w.grad = g
            opt.step()
        else:  # v = mu v + lr g, w = w - v
            v = mu * v + lr * g
            w = w - v
        path.append(w.detach().clone())
    return torch.stack(path)


constant = [0.02] * 40
torch.testing.assert_close(run(constant, "torch"), run(constant, "paper"))

drop = [0.02] * 3 + [0.002] * 37
a, b = run(drop, "torch"), run(drop, "paper")
torch.testing.assert_close(a[:3], b[:3])
assert not torch.allclose(a[3], b[3])
before = (a[2] - a[1]).norm()
first = [float((p[3] - p[2]).norm() / before) for p in (a, b)]
print(f"step after lr / 10, relative to the last: torch {first[0]:.2f}, paper {first[1]:.2f}")
assert first[0] < 0.15 and first[1] > 0.85

import torch

torch.manual_seed(0)
A, b = torch.randn(9, 4, dtype=torch.float64), torch.randn(9, dtype=torch.float64)
start, lr, lam = torch.randn(4, dtype=torch.float64), 0.1, 0.3


def run(kind, momentum=0.0):
    w = start.clone().requires_grad_()
    opt = torch.optim.SGD(
        [w], lr=lr, momentum=momentum, weight_decay=lam if kind == "argument" else 0.0
    )
    for _ in range(30):
        opt.zero_grad()
        loss = (A @ w - b).square().mean() / 2
        if kind == "penalty":
            loss = loss + lam / 2 * w.square().sum()
        loss.backward()
        if kind == "decay":
            with torch.no_grad():
                w *= 1 - lr * lam  # decay of lr * lam a step
        opt.step()
    return w.detach()


torch.testing.assert_close(run("penalty"), run("argument"))
torch.testing.assert_close(run("penalty"), run("decay"))
torch.testing.assert_close(run("penalty", 0.9), run("argument", 0.9))
gap = (run("penalty", 0.9) - run("decay", 0.9)).norm()
print(f"plain SGD: equal; momentum 0.9: L2 and decay are {gap:.2f} apart")
assert gap > 0.05

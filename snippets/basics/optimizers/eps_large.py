import torch

torch.manual_seed(0)
A = torch.randn(8, 4, dtype=torch.float64)
start = torch.randn(4, dtype=torch.float64)


def run(make, steps=60):
    w = start.clone()
    opt = make([w])
    path = []
    for t in range(steps):
        w.grad = A.T @ (A @ w) / 8
        if isinstance(opt, torch.optim.SGD):
            opt.param_groups[0]["lr"] = 0.1 / (1 - 0.9 ** (t + 1))  # Adam's correction of m
        opt.step()
        path.append(w.clone())
    return torch.stack(path)


def momentum(params):
    opt = torch.optim.SGD(params, lr=0.1, momentum=0.9, dampening=0.9)
    opt.state[params[0]]["momentum_buffer"] = torch.zeros(4, dtype=torch.float64)
    return opt


eps = 1e9
adam = run(lambda p: torch.optim.Adam(p, lr=0.1 * eps, eps=eps))
torch.testing.assert_close(adam, run(momentum))
usual = run(lambda p: torch.optim.Adam(p, lr=0.1))
assert (usual - run(momentum)).abs().max() > 0.1
print("Adam(lr = 0.1 eps, eps = 1e9) = SGD with momentum 0.9")

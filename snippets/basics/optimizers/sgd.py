import torch

torch.manual_seed(0)
f64 = {"dtype": torch.float64}
x, y = torch.randn(32, 3, **f64), torch.randn(32, 2, **f64)
init = [torch.randn(s, **f64) for s in [(5, 3), (5,), (2, 5)]]


def loss(W1, b1, W2):
    return (torch.tanh(x @ W1.T + b1) @ W2.T - y).square().mean()


def sgd_step(params, bufs, lr, momentum, dampening, weight_decay, nesterov):
    grads = torch.autograd.grad(loss(*params), params)
    with torch.no_grad():
        for i, (p, g) in enumerate(zip(params, grads, strict=True)):
            g = g + weight_decay * p
            if momentum:
                bufs[i] = g if bufs[i] is None else momentum * bufs[i] + (1 - dampening) * g
                g = g + momentum * bufs[i] if nesterov else bufs[i]
            p -= lr * g


for momentum, dampening, nesterov in [
    (0.0, 0.0, False),
    (0.9, 0.0, False),
    (0.9, 0.3, False),
    (0.9, 0.0, True),
]:
    kw = {"momentum": momentum, "dampening": dampening, "weight_decay": 0.02, "nesterov": nesterov}
    mine = [p.clone().requires_grad_() for p in init]
    ref = [p.clone().requires_grad_() for p in init]
    bufs, opt = [None] * 3, torch.optim.SGD(ref, lr=0.05, **kw)
    for t in range(100):
        lr = 0.05 / (1 + t / 20)
        sgd_step(mine, bufs, lr, **kw)
        opt.zero_grad()
        loss(*ref).backward()
        opt.param_groups[0]["lr"] = lr
        opt.step()
        torch.testing.assert_close(mine, ref)
    for p, b in zip(ref, bufs, strict=True):
        if momentum:
            torch.testing.assert_close(opt.state[p]["momentum_buffer"], b)
    print(
        f"momentum {momentum}, dampening {dampening}, nesterov {nesterov}: loss {loss(*mine):.4f}"
    )

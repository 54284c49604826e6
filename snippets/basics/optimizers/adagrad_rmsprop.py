import torch

torch.manual_seed(0)
f64 = {"dtype": torch.float64}
x, y = torch.randn(32, 3, **f64), torch.randn(32, 2, **f64)
init = [torch.randn(s, **f64) for s in [(5, 3), (5,), (2, 5)]]
lr, wd, eps, alpha = 0.01, 0.02, 0.1, 0.9


def loss(W1, b1, W2):
    return (torch.tanh(x @ W1.T + b1) @ W2.T - y).square().mean()


def adagrad(p, g, s):
    s["sum"] = s.get("sum", 0) + g**2
    p -= lr * g / (s["sum"].sqrt() + eps)


def rmsprop(p, g, s):
    s["square_avg"] = alpha * s.get("square_avg", 0) + (1 - alpha) * g**2
    p -= lr * g / (s["square_avg"].sqrt() + eps)


def centered(p, g, s):
    s["square_avg"] = alpha * s.get("square_avg", 0) + (1 - alpha) * g**2
    s["grad_avg"] = alpha * s.get("grad_avg", 0) + (1 - alpha) * g
    p -= lr * g / ((s["square_avg"] - s["grad_avg"] ** 2).sqrt() + eps)


o = torch.optim
kw = {"lr": lr, "weight_decay": wd, "eps": eps}
for update, make in [
    (adagrad, lambda p: o.Adagrad(p, **kw)),
    (rmsprop, lambda p: o.RMSprop(p, alpha=alpha, **kw)),
    (centered, lambda p: o.RMSprop(p, alpha=alpha, centered=True, **kw)),
]:
    mine, ref = ([p.clone().requires_grad_() for p in init] for _ in range(2))
    state, opt = [{} for _ in init], make(ref)
    for _ in range(100):
        grads = torch.autograd.grad(loss(*mine), mine)
        with torch.no_grad():
            for p, g, s in zip(mine, grads, state, strict=True):
                update(p, g + wd * p, s)
        opt.zero_grad()
        loss(*ref).backward()
        opt.step()
        torch.testing.assert_close(mine, ref)
    for p, s in zip(ref, state, strict=True):
        torch.testing.assert_close({k: opt.state[p][k] for k in s}, s)
    print(f"{update.__name__:8}: 100 steps equal, loss {loss(*mine):.4f}")

import torch

torch.manual_seed(0)
f64 = {"dtype": torch.float64}
x, y = torch.randn(32, 3, **f64), torch.randn(32, 2, **f64)
init = [torch.randn(s, **f64) for s in [(5, 3), (5,), (2, 5)]]


def loss(W1, b1, W2):
    return (torch.tanh(x @ W1.T + b1) @ W2.T - y).square().mean()


def adam(p, g, s, lr, betas, eps, weight_decay, decoupled, amsgrad):
    b1, b2 = betas
    s["step"] += 1
    if decoupled:
        p *= 1 - lr * weight_decay  # AdamW
    else:
        g = g + weight_decay * p  # Adam + L2
    s["exp_avg"] = b1 * s["exp_avg"] + (1 - b1) * g
    s["exp_avg_sq"] = b2 * s["exp_avg_sq"] + (1 - b2) * g**2
    v = s["exp_avg_sq"]
    if amsgrad:
        v = s["max_exp_avg_sq"] = torch.maximum(s["max_exp_avg_sq"], v)
    m_hat = s["exp_avg"] / (1 - b1 ** s["step"])
    v_hat = v / (1 - b2 ** s["step"])
    p -= lr * m_hat / (v_hat.sqrt() + eps)


kw = {"lr": 0.02, "betas": (0.8, 0.95), "eps": 1e-3, "weight_decay": 0.1}
for decoupled, amsgrad in [(False, False), (True, False), (False, True), (True, True)]:
    mine, ref = ([p.clone().requires_grad_() for p in init] for _ in range(2))
    names = ["exp_avg", "exp_avg_sq"] + ["max_exp_avg_sq"] * amsgrad
    state = [{"step": 0} | {n: torch.zeros_like(p) for n in names} for p in init]
    opt = (torch.optim.AdamW if decoupled else torch.optim.Adam)(ref, amsgrad=amsgrad, **kw)
    for _ in range(100):
        grads = torch.autograd.grad(loss(*mine), mine)
        with torch.no_grad():
            for p, g, s in zip(mine, grads, state, strict=True):
                adam(p, g, s, decoupled=decoupled, amsgrad=amsgrad, **kw)
        opt.zero_grad()
        loss(*ref).backward()
        opt.step()
        torch.testing.assert_close(mine, ref)
    for p, s in zip(ref, state, strict=True):
        assert opt.state[p]["step"] == s["step"] == 100
        torch.testing.assert_close({n: opt.state[p][n] for n in names}, {n: s[n] for n in names})
    print(f"{'AdamW' if decoupled else 'Adam':5}, amsgrad {amsgrad}: loss {loss(*mine):.4f}")

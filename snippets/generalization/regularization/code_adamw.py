import torch

lr, b1, b2, eps, lam = 0.1, 0.9, 0.999, 1e-8, 0.2


def step(w, g, m, v, t, decoupled):
    if decoupled:
        w = w * (1 - lr * lam)  # AdamW: not through m and v
    else:
        g = g + lam * w  # Adam + L2: through m and v
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat, v_hat = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * m_hat / (v_hat.sqrt() + eps), m, v


start = torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64)
for kind in (torch.optim.AdamW, torch.optim.Adam):
    torch.manual_seed(0)
    theirs = start.clone().requires_grad_()
    opt = kind([theirs], lr=lr, betas=(b1, b2), eps=eps, weight_decay=lam)
    mine, m, v = start, torch.zeros(3), torch.zeros(3)
    for t in range(1, 31):
        scale = torch.tensor([0.01, 1.0, 100.0], dtype=torch.float64)
        g = torch.randn(3, dtype=torch.float64) * scale
        theirs.grad = g.clone()
        opt.step()
        mine, m, v = step(mine, g, m, v, t, kind is torch.optim.AdamW)
        torch.testing.assert_close(mine, theirs.detach())
        if t == 1:
            print(
                f"{kind.__name__:5} step 1:",
                [f"{d:+.3f}" for d in mine - start],
            )

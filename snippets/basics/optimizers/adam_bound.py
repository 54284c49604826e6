import torch

b1, b2, T = 0.9, 0.999, 1500


def last_step(grads):
    w = torch.zeros(1, dtype=torch.float64)
    opt = torch.optim.Adam([w], lr=1.0, betas=(b1, b2), eps=1e-30)
    for g in [0.0] * (T - len(grads)) + grads:
        old = w.clone()
        w.grad = torch.full((1,), g, dtype=torch.float64)
        opt.step()
    return float((old - w).abs())


debias = (1 - b2**T) ** 0.5 / (1 - b1**T)
spike = (1 - b1) / (1 - b2) ** 0.5  # one gradient after a long silence
rho = b1**2 / b2
bound = spike / (1 - rho) ** 0.5  # Cauchy-Schwarz: no sequence does more
torch.testing.assert_close(last_step([-7.0] * T), 1.0)
torch.testing.assert_close(last_step([-7.0]), spike * debias)
torch.testing.assert_close(last_step([(b2 / b1) ** i for i in range(300)]), bound * debias)
noise = torch.randn(T, generator=torch.Generator().manual_seed(0)).tolist()
assert last_step(noise) < 1
print(f"constant 1, one spike {spike:.2f}, upper bound {bound:.2f} (in units of lr)")

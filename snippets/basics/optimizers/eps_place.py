import torch

b2, eps = 0.999, 1e-8


def first_step(g):
    w = torch.zeros(1, dtype=torch.float64)
    opt = torch.optim.Adam([w], lr=1.0, betas=(0.9, b2), eps=eps)
    w.grad = torch.full((1,), g, dtype=torch.float64)
    opt.step()
    return float(-w)


for g in [1e-2, 1e-6, 1e-8, 1e-10]:
    step = first_step(g)
    torch.testing.assert_close(step, g / (g + eps))  # sqrt(v_hat) + eps
    inside = g / (g**2 + eps) ** 0.5  # sqrt(v_hat + eps)
    hat = g / (g + eps / (1 - b2) ** 0.5)  # eps added before the correction
    print(f"g = {g:.0e}: outside {step:.4f}, inside {inside:.4f}, before correction {hat:.4f}")

torch.testing.assert_close(first_step(eps), 0.5)

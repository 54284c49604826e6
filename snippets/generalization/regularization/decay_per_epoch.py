import torch

M, N, epochs, lr, lam = 4096, 64, 10, 1e-3, 0.1


def shrink(k, lr, lam):
    """Decay alone over ten epochs when the batch is k N."""
    w = torch.ones(1, dtype=torch.float64, requires_grad=True)
    opt = torch.optim.AdamW([w], lr=lr, weight_decay=lam)
    for _ in range(epochs * M // (k * N)):
        w.grad = torch.zeros_like(w)
        opt.step()
    return w.item()


base, k = shrink(1, lr, lam), 16
linear = shrink(k, k * lr, lam)
root = shrink(k, k**0.5 * lr, lam)
fixed = shrink(k, k**0.5 * lr, k**0.5 * lam)
print(f"batch   64, lr      1e-3: weight x {base:.3f}")
print(f"batch 1024, lr 16 * 1e-3: weight x {linear:.3f}")
print(f"batch 1024, lr  4 * 1e-3: weight x {root:.3f}")
print(f"the same with 4 * lambda: weight x {fixed:.3f}")
total = torch.tensor(epochs * M / N * lr * lam, dtype=torch.float64)
for got, share in ((base, 1), (linear, 1), (root, 1 / k**0.5), (fixed, 1)):
    theory = (-total * share).exp().item()
    torch.testing.assert_close(got, theory, atol=1e-4, rtol=0)

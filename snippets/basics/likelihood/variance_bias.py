import torch

torch.manual_seed(0)
trials, variance = 40000, 3.0
for n in 2, 5, 20:
    x = 7 + variance**0.5 * torch.randn(trials, n, dtype=torch.float64)
    mle = ((x - x.mean(1, keepdim=True)) ** 2).mean(1)
    torch.testing.assert_close(mle, x.var(1, correction=0))
    unbiased = x.var(1, correction=1)
    known_mean = ((x - 7) ** 2).mean(1)
    ratios = [(e.mean() / variance).item() for e in (mle, unbiased, known_mean)]
    print(
        f"n = {n:2}: MLE {ratios[0]:.2f}, n-1 {ratios[1]:.2f}, "
        f"mean known {ratios[2]:.2f} of the true variance"
    )
    for e, expected in (mle, (n - 1) / n), (unbiased, 1), (known_mean, 1):
        assert abs(e.mean() / variance - expected) < 4 * e.std() / variance / trials**0.5
    error = [((e - variance) ** 2).mean().item() for e in (mle, unbiased)]
    print(f"        mean squared error: MLE {error[0]:.1f}, n-1 {error[1]:.1f}")
    assert error[0] < error[1]

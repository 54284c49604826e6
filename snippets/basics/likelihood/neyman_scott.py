import torch

torch.manual_seed(0)
variance = 3.0
for pairs in 100, 3000, 100000:
    mean = torch.randn(pairs, 1, dtype=torch.float64)  # one unknown mean for each pair
    x = mean + variance**0.5 * torch.randn(pairs, 2, dtype=torch.float64)
    mle = ((x - x.mean(1, keepdim=True)) ** 2).mean().item()
    unbiased = x.var(1).mean().item()
    print(
        f"{pairs:6} pairs: MLE {mle:.3f}, with n - 1: {unbiased:.3f}, true variance {variance:.0f}"
    )
assert abs(mle - variance / 2) < 0.05 and abs(unbiased - variance) < 0.1

import torch

torch.manual_seed(0)
variance = 1.0
for pairs in 100, 10000, 1000000:
    mean = 10 * torch.randn(pairs, 1, dtype=torch.float64)  # one unknown mean for each pair
    x = mean + variance ** 0.5 * torch.randn(pairs, 2, dtype=torch.float64)
    mle = ((x - x.mean(1, keepdim=True)) ** 2).mean().item()
    print(f"{pairs:7} pairs: MLE of the variance {mle:.2f}")
    assert abs(mle - variance / 2) < 4 * (variance / 2) * (2 / pairs) ** 0.5

import math

import torch

torch.manual_seed(0)
rate, trials = 3.0, 4000


def normalized(estimates, n):
    bound = rate**2 / n  # 1 / (n I), I = 1 / rate^2
    return ((estimates - rate) ** 2).mean().item() / bound


for n in 5, 51, 501:
    x = torch.distributions.Exponential(torch.tensor(rate, dtype=torch.float64)).sample((trials, n))
    mle = 1 / x.mean(1)
    by_median = math.log(2) / x.median(1).values
    bias = (mle.mean() - rate).item()
    assert abs(bias - rate / (n - 1)) < 4 * mle.std().item() / trials**0.5
    print(
        f"n = {n:3}: bias {bias:.3f}, MSE / bound: MLE "
        f"{normalized(mle, n):.1f}, by the median {normalized(by_median, n):.1f}"
    )
assert abs(normalized(mle, n) - 1) < 0.1
assert abs(normalized(by_median, n) - 1 / math.log(2) ** 2) < 0.2

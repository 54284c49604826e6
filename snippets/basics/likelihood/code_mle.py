import torch
from torch.distributions import Bernoulli, Exponential, Normal


def bernoulli(x):
    return [x.mean()]


def gaussian(x):
    mean = x.mean()
    return [mean, ((x - mean) ** 2).mean().sqrt()]


def exponential(x):
    return [1 / x.mean()]


torch.manual_seed(0)
N = 1000
data = {
    bernoulli: (Bernoulli, Bernoulli(0.3).sample((N,)).double()),
    gaussian: (Normal, Normal(3.0, 1.5).sample((N,)).double()),
    exponential: (Exponential, Exponential(2.0).sample((N,)).double()),
}
for estimate, (model, x) in data.items():
    t = [p.requires_grad_() for p in estimate(x)]
    log_likelihood = model(*t).log_prob(x).mean()
    for score in torch.autograd.grad(log_likelihood, t):
        torch.testing.assert_close(score, torch.zeros_like(score))
    print(f"{estimate.__name__:12}", [f"{p.item():.2f}" for p in t])
    for factor in 0.99, 1.01:
        assert model(*(factor * p for p in t)).log_prob(x).mean() < log_likelihood

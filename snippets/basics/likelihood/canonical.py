import torch
from torch.distributions import Bernoulli, Categorical, Normal, Poisson

torch.manual_seed(0)
z = torch.randn(6, dtype=torch.float64, requires_grad=True)
models = {
    "Gaussian, identity": (lambda mean: Normal(mean, 1.0), z, torch.randn(6, dtype=torch.float64)),
    "Bernoulli, sigmoid": (Bernoulli, torch.sigmoid(z), torch.randint(0, 2, (6,)).double()),
    "Poisson, exp": (Poisson, torch.exp(z), torch.randint(0, 5, (6,)).double()),
    "Categorical, softmax": (Categorical, torch.softmax(z, 0), torch.randint(0, 6, ())),
}
for name, (distribution, prediction, y) in models.items():
    nll = -distribution(prediction).log_prob(y).sum()
    (g,) = torch.autograd.grad(nll, z, retain_graph=True)
    target = torch.eye(6)[y] if distribution is Categorical else y
    torch.testing.assert_close(g, prediction - target)
    print(f"{name:20}  dL/dz = prediction - y")

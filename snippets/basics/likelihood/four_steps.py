import torch
from torch.distributions import Bernoulli, Exponential, Normal

torch.manual_seed(0)
N = 500
coin = (torch.rand(N) < 0.3).double()
wait = -torch.rand(N, dtype=torch.float64).log() / 2
height = 3 + 1.5 * torch.randn(N, dtype=torch.float64)

models = {
    "Bernoulli": (lambda t: Bernoulli(t[0]), coin, [coin.mean()]),
    "exponential": (lambda t: Exponential(t[0]), wait, [1 / wait.mean()]),
    "Gaussian": (
        lambda t: Normal(t[0], t[1].sqrt()),
        height,
        [height.mean(), height.var(unbiased=False)],
    ),
}
for name, (model, x, closed_form) in models.items():
    closed_form = torch.stack(closed_form)
    t = (0.7 * closed_form).requires_grad_()

    def nll(t, model=model, x=x):
        return -model(t).log_prob(x).mean()

    for _ in range(20):  # Newton: t <- t - H^-1 g
        (g,) = torch.autograd.grad(nll(t), t)
        H = torch.autograd.functional.hessian(nll, t)
        t = (t - torch.linalg.solve(H, g)).detach().requires_grad_()
    torch.testing.assert_close(t.detach(), closed_form)
    assert torch.linalg.eigvalsh(H).min() > 0
    print(f"{name:12}", [f"{v:.3f}" for v in t.tolist()])

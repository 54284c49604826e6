import matplotlib.pyplot as plt
import torch
from torch.distributions import Normal

x = torch.linspace(-12, 12, 1201, dtype=torch.float64)
dx = x[1] - x[0]
p = (Normal(-3.0, 1.0).log_prob(x).exp() + Normal(3.0, 1.0).log_prob(x).exp()) / 2


def fit(forward, start):
    t = torch.tensor([start, 0.0], dtype=torch.float64, requires_grad=True)  # mean, log std
    for _ in range(300):
        log_q = Normal(t[0], t[1].exp()).log_prob(x)
        q = log_q.exp()
        kl = ((p * (p.log() - log_q)) if forward else (q * (log_q - p.log()))).sum() * dx
        (g,) = torch.autograd.grad(kl, t)
        t = (t - 0.3 * g).detach().requires_grad_()
    return t[0].item(), t[1].exp().item(), q.detach()


results = {
    "KL(p||q)": fit(True, 0.5),
    "KL(q||p), start 1.5": fit(False, 1.5),
    "KL(q||p), start -1.5": fit(False, -1.5),
}
for name, (mean, std, _) in results.items():
    print(f"{name:21} mean {round(mean, 2) + 0:5.2f}, std {std:.2f}")
mean, std, _ = results["KL(p||q)"]
assert abs(mean) < 1e-3 and abs(std - 10**0.5) < 1e-3  # mean and variance of p

figure, axis = plt.subplots(figsize=(5, 3.2))
axis.fill_between(x, p, color="0.8", label="p")
for (name, (_, _, q)), style in zip(results.items(), ("-", "--", ":"), strict=True):
    axis.plot(x, q, style, label=name)
axis.set_ylim(0, 0.72)
axis.legend(loc="upper left")
plt.show()

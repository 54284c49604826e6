import torch
import torch.nn.functional as F

x = torch.linspace(-10, 10, 2000).double()
mu = torch.tensor([-1.5, 0.0, 1.5]).double()
pi = torch.tensor([0.90, 0.09, 0.01]).double()
density = torch.softmax(-((x[:, None] - mu) ** 2) / 2, 0)  # p(x|y), [2000, 3]


def fit(weight, shift):
    """Population minimiser of weighted CE(logits + shift), logits a x + b."""
    t = torch.zeros(2, 3, dtype=torch.float64, requires_grad=True)
    solver = torch.optim.LBFGS([t], max_iter=500, tolerance_grad=1e-9)

    def closure():
        solver.zero_grad()
        logp = F.log_softmax(x[:, None] * t[0] + t[1] + shift, 1)
        loss = -(weight * pi * density * logp).sum()
        loss.backward()
        return loss

    solver.step(closure)
    z = x[:, None] * t[0] + t[1]
    return (z - z[:, :1]).detach()


one, zero = torch.ones(3).double(), torch.zeros(3).double()
plain = fit(one, zero)
balanced = mu * x[:, None] - mu**2 / 2  # log p(x|y) + const
balanced = balanced - balanced[:, :1]
tau = pi.log() - pi.log()[0]
routes = {
    "weights 1/pi": fit(1 / pi, zero),
    "loss on z + log pi": fit(one, pi.log()),
    "z - log pi afterwards": plain - tau,
}
torch.testing.assert_close(plain, balanced + tau, atol=1e-3, rtol=1e-3)


def recall(z):
    hit = z.argmax(1)[:, None] == torch.arange(3)
    return [f"{v:.2f}" for v in (hit * density).sum(0).tolist()]


print("recall of the classes, no remedy:", *recall(plain))
for name, z in routes.items():
    torch.testing.assert_close(z, balanced, atol=1e-3, rtol=1e-3)
    print(f"{name:22}", *recall(z))

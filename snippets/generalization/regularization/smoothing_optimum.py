import torch
from torch.nn import functional as F

eps = 0.2
# true P(y | x)
p = torch.tensor([0.80, 0.18, 0.01, 0.01], dtype=torch.float64)
K = len(p)


def best(eps):
    """Minimize the expected loss over the logits."""
    z = torch.zeros(1, K, dtype=torch.float64, requires_grad=True)
    opt = torch.optim.LBFGS([z], max_iter=200, tolerance_grad=1e-12)

    def loss(z, k):
        return F.cross_entropy(z, torch.tensor([k]), label_smoothing=eps)

    def closure():
        opt.zero_grad()
        expected = sum(p[k] * loss(z, k) for k in range(K))
        expected.backward()
        return expected

    opt.step(closure)
    return z.detach().softmax(1)[0]


for e in (0.0, eps):
    q = best(e)
    torch.testing.assert_close(q, (1 - e) * p + e / K, atol=1e-5, rtol=1e-4)
    probabilities = " ".join(f"{v:.2f}" for v in q)
    print(f"eps {e}: {probabilities}, second : third = {q[1] / q[2]:.0f}")
unmixed = (best(eps) - eps / K) / (1 - eps)
torch.testing.assert_close(unmixed, p, atol=1e-5, rtol=1e-3)

import torch

torch.manual_seed(0)
theta, n = 2.0, 10
x = theta * torch.rand(n, dtype=torch.float64)


def log_likelihood(t):
    return torch.where(t >= x.max(), -n * t.log(), -torch.inf)


t = torch.linspace(0.5, 3, 2501, dtype=torch.float64, requires_grad=True)
ll = log_likelihood(t)
inside = t >= x.max()
(slope,) = torch.autograd.grad(ll[inside].sum(), t)
torch.testing.assert_close(slope[inside], -n / t[inside])
assert (slope[inside] < 0).all()  # never zero
best = t[ll.argmax()].item()
assert 0 <= best - x.max() < 1e-3

for n in 10, 100, 1000:
    estimate = (theta * torch.rand(2000, n, dtype=torch.float64)).max(1).values
    moment = 2 * (theta * torch.rand(2000, n, dtype=torch.float64)).mean(1)
    ratio = estimate.mean().item() / theta
    assert abs(ratio - n / (n + 1)) < 4 * estimate.std().item() / theta / 2000**0.5
    print(
        f"n = {n:4}: E[max]/theta = {ratio:.3f}, std of max "
        f"{estimate.std().item():.4f}, std of 2*mean {moment.std().item():.4f}"
    )

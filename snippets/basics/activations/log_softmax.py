import torch


def logsumexp(z):
    m = z.max()
    return m + (z - m).exp().sum().log()


def log_softmax(z):
    return z - logsumexp(z)


def log_of_softmax(z):
    return torch.softmax(z, 0).log()


z = torch.tensor([0.0, 1000.0, 1000.0], dtype=torch.float64, requires_grad=True)
torch.testing.assert_close(logsumexp(z), torch.logsumexp(z, 0))
torch.testing.assert_close(log_softmax(z), torch.log_softmax(z, 0))
for f in log_of_softmax, log_softmax:
    y = f(z)
    (gradient,) = torch.autograd.grad(-y[0], z)
    print(
        f"{f.__name__:15}",
        [f"{v:.2f}" for v in y.tolist()],
        "gradient of -y[0]:",
        gradient.tolist(),
    )
torch.testing.assert_close(gradient, torch.softmax(z, 0) - torch.tensor([1, 0, 0]))

import torch
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(40, 2, dtype=torch.float64)
y = (torch.rand(40, dtype=torch.float64) < torch.sigmoid(2 * x[:, 0])).double()


def logistic(w):
    return x @ w


def network(w):  # 2 -> 3 tanh units -> 1
    return torch.tanh(x @ w[:6].view(2, 3)) @ w[6:]


losses = {
    "cross entropy": F.binary_cross_entropy_with_logits,
    "MSE": lambda z, y: F.mse_loss(torch.sigmoid(z), y),
}
lowest = {}
for model, size in (logistic, 2), (network, 9):
    for name, loss in losses.items():
        eigenvalues = [torch.linalg.eigvalsh(torch.autograd.functional.hessian(lambda w: loss(model(w), y), 3 * w))
                       for w in torch.randn(50, size, dtype=torch.float64)]
        negative = sum(e[0] < 0 for e in eigenvalues)
        lowest[model, name] = negative
        print(f"{model.__name__:8} {name:14} negative curvature at {negative:2} of 50 points")
assert lowest[logistic, "cross entropy"] == 0 < lowest[logistic, "MSE"]

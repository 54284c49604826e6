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
points = 3 * torch.randn(50, 9, dtype=torch.float64)
count = {}
for model, size in (logistic, 2), (network, 9):
    for name, loss in losses.items():
        lowest = []
        for w in points[:, :size]:
            H = torch.autograd.functional.hessian(
                lambda w, model=model, loss=loss: loss(model(w), y), w
            )
            lowest.append(torch.linalg.eigvalsh(H)[0])
        count[model, name] = (torch.stack(lowest) < 0).sum().item()
        print(
            f"{model.__name__:8} {name:14} negative curvature "
            f"at {count[model, name]:2} of {len(points)} points"
        )
assert count[logistic, "cross entropy"] == 0 < count[logistic, "MSE"]

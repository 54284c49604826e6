import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(200, 4)
t = torch.round(x @ torch.tensor([[2.0], [-1.0], [0.5], [0.0]]))


def train(quantize):
    w = torch.zeros(4, 1, requires_grad=True)
    gradients = []
    for _ in range(100):
        loss = (quantize(x @ w) - t).square().mean()
        (g,) = torch.autograd.grad(loss, w)
        gradients.append(g.norm().item())
        w.data -= 0.1 * g
    return gradients[0], (torch.round(x @ w) - t).square().mean().item()


estimators = {"round": torch.round, "straight-through": lambda z: z + (torch.round(z) - z).detach()}
for name, quantize in estimators.items():
    first, loss = train(quantize)
    print(f"{name:16} first gradient norm {first:.2f}, loss of the rounded model {loss:.2f}")

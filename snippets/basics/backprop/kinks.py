import torch

zero = torch.tensor(0.0, requires_grad=True)


def derivative(f):
    return torch.autograd.grad(f(zero), zero)[0].item()


functions = {
    "relu(x)": torch.relu,
    "|x|": torch.abs,
    "max(x, 0)": lambda x: torch.maximum(x, torch.tensor(0.0)),
    "clamp(x, min=0)": lambda x: x.clamp(min=0),
    "x, as relu(x) - relu(-x)": lambda x: torch.relu(x) - torch.relu(-x),
    "0, as relu(x) - max(x, 0)": lambda x: torch.relu(x) - torch.maximum(x, torch.tensor(0.0)),
}
for name, f in functions.items():
    print(f"{name:26} derivative at 0: {derivative(f)}")

x = torch.tensor([3.0, 1.0, 3.0], requires_grad=True)
for name, f in {
    "max()": torch.max,
    "amax()": torch.amax,
    "max(dim=0)": lambda x: x.max(dim=0).values,
}.items():
    print(f"{name:26} gradient with a tie: {torch.autograd.grad(f(x), x)[0].tolist()}")

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)


def gradient(y):
    return torch.autograd.grad(y.sum(), x)[0].tolist()


masked_after = torch.where(x > 0, torch.sqrt(x), 0.0)
print("value", masked_after.tolist(), " gradient", gradient(masked_after))

safe = torch.where(x > 0, x, 1.0)  # no zero reaches the square root
masked_before = torch.where(x > 0, torch.sqrt(safe), 0.0)
print("value", masked_before.tolist(), " gradient", gradient(masked_before))

assert gradient(torch.sqrt(x))[0] == float("inf")  # and 0 * inf is nan
print("sqrt(x^2) at 0:", gradient(torch.sqrt(x**2))[0], " |x| at 0:", gradient(x.abs())[0])

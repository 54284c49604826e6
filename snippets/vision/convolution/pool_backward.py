import torch
import torch.nn.functional as F

x = (5 * torch.arange(9.0) % 9).view(1, 1, 3, 3)
print("x:", x.squeeze().tolist())


def gradient(f, x):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0].squeeze().tolist()


print("max, 2x2, stride 1:", gradient(lambda x: F.max_pool2d(x, 2, 1), x))
print("avg, 2x2, stride 1:", gradient(lambda x: F.avg_pool2d(x, 2, 1), x))

ties = torch.zeros(1, 1, 2, 2)  # four equal maxima, after a ReLU for instance
print("ties, max_pool2d:  ", gradient(lambda x: F.max_pool2d(x, 2), ties))
print("ties, amax:        ", gradient(lambda x: x.amax((2, 3)), ties))
off = gradient(lambda x: F.max_pool2d(x.relu(), 2), ties - 1)
assert off == gradient(lambda x: x.relu().amax((2, 3)), ties - 1)
print("ReLU, then either: ", off)

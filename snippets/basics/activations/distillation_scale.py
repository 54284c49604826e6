import torch
from torch.nn import functional as F

torch.manual_seed(0)
teacher = torch.randn(64, 10, dtype=torch.float64)
student = torch.randn(64, 10, dtype=torch.float64, requires_grad=True)


def gradient(T):
    loss = F.cross_entropy(student / T, F.softmax(teacher / T, 1))
    (g,) = torch.autograd.grad(loss, student)
    torch.testing.assert_close(
        g, (F.softmax(student / T, 1) - F.softmax(teacher / T, 1)) / T / len(g)
    )
    return g


limit = student - teacher
limit = (limit - limit.mean(1, keepdim=True)) / 10 / 64
for T in 1, 4, 16, 64:
    g = gradient(T)
    print(
        f"T = {T:2}: T^2 |g| = {(T**2 * g.norm()).item():.3f}, T^2 "
        f"g is {(T**2 * g - limit).norm().item():.3f} from its limit"
    )

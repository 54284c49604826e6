import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels[:256] / 16), torch.tensor(labels[:256])
eta, L = 0.1, 6


def build(phi, bias):
    torch.manual_seed(0)
    net = nn.Sequential()
    for _ in range(L):
        net += nn.Sequential(nn.Linear(64, 64), phi())
        nn.init.kaiming_normal_(net[-2].weight)
        nn.init.constant_(net[-2].bias, bias)
    return net.append(nn.Linear(64, 10))


def watch(net):
    flat = {}

    def hook(module, args, out):  # share of entries with phi' < 0.1
        slope = 1 - out**2 if isinstance(module, nn.Tanh) else out > 0
        flat[module] = (slope < 0.1).double().mean()

    for module in net[1::2]:
        module.register_forward_hook(hook)
    F.cross_entropy(net(X), y).backward()
    for i in (0, 2 * L - 2):
        W, share = net[i].weight, flat[net[i + 1]]
        g = W.grad.norm()
        move = eta * g / W.norm()
        print(f"  grad {g:.0e}  update/weight {move:.0e}  flat {share:.0%}")


for phi, bias in ((nn.ReLU, 0.0), (nn.Tanh, 3.0), (nn.ReLU, -2.0)):
    print(f"{phi.__name__}, bias {bias:.0f}")
    watch(build(phi, bias))

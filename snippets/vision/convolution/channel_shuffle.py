import torch
from torch import nn

torch.manual_seed(0)
C, g = 6, 3
first, second = (nn.Conv2d(C, C, 1, groups=g) for _ in range(2))
x = torch.randn(1, C, 1, 1)


def reached(f):
    J = torch.autograd.functional.jacobian(f, x).view(C, C)
    return (J != 0).sum(1).tolist()


plain = reached(lambda x: second(first(x)))
mixed = reached(lambda x: second(nn.ChannelShuffle(g)(first(x))))
print("inputs that reach each output, two layers: ", plain)
print("inputs that reach each output, shuffled:   ", mixed)
assert plain == [C // g] * C and min(mixed) > C // g

y = torch.arange(C).view(1, C, 1, 1)
by_hand = y.view(1, g, C // g, 1, 1).transpose(1, 2).reshape(1, C, 1, 1)
assert by_hand.equal(nn.ChannelShuffle(g)(y))
print("order after the shuffle:", by_hand.flatten().tolist())

import torch
import torch.nn.functional as F
from torch.autograd.functional import jacobian


def stack(x, rates):
    for d in rates:
        w = torch.ones(1, 1, 3)
        x = F.conv1d(x[None, None], w, padding=d, dilation=d)[0, 0]
    return x


x = torch.zeros(24)
for rates in ((2, 2, 2), (1, 2, 5)):
    J = jacobian(lambda x, r=rates: stack(x, r), x) != 0  # [24, 24]
    shared = (J[12] & J[13]).sum().item()
    print(f"{rates}: sees {J[12].sum()}, shared with neighbour {shared}")
J = jacobian(lambda x: stack(x, (2, 2, 2)), x)
assert J[0::2, 1::2].abs().sum() == 0
assert J[1::2, 0::2].abs().sum() == 0

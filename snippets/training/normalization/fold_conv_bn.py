import copy

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval


def fold(conv, bn):
    scale = bn.weight / torch.sqrt(bn.running_var + bn.eps)  # [out]
    bias = 0 if conv.bias is None else conv.bias
    folded = copy.deepcopy(conv)
    folded.weight = nn.Parameter(conv.weight * scale.view(-1, 1, 1, 1))  # [out, in / groups, k, k]
    folded.bias = nn.Parameter((bias - bn.running_mean) * scale + bn.bias)
    return folded


torch.manual_seed(0)
for bias, groups in ((False, 1), (True, 2)):
    conv = nn.Conv2d(4, 6, 3, stride=2, padding=1, bias=bias, groups=groups)
    net = nn.Sequential(conv, nn.BatchNorm2d(6)).double()
    for p in net[1].parameters():
        nn.init.uniform_(p, 0.5, 2.0)
    for _ in range(20):
        net(torch.rand(8, 4, 9, 9, dtype=torch.float64))
    net.eval()

    x = torch.randn(2, 4, 9, 9, dtype=torch.float64)
    folded = fold(*net)
    torch.testing.assert_close(folded(x), net(x))
    torch.testing.assert_close(folded.state_dict(), fuse_conv_bn_eval(*net).state_dict())

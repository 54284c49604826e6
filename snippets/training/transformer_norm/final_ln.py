import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
D, classes = 64, 100


def first_loss(depth, norm):
    torch.manual_seed(0)
    layer = nn.TransformerEncoderLayer(D, 4, 4 * D, dropout=0.0, batch_first=True, norm_first=True)
    net = nn.TransformerEncoder(layer, depth, norm=norm, enable_nested_tensor=False)
    for p in net.parameters():
        if p.dim() > 1:
            nn.init.xavier_uniform_(p)
    logits = net(torch.randn(8, 16, D)) @ (torch.randn(D, classes) / D**0.5)
    target = torch.randint(classes, (8, 16))
    return F.cross_entropy(logits.flatten(0, 1), target.flatten()).item()


for depth in (1, 6, 24):
    bare, normed = first_loss(depth, None), first_loss(depth, nn.LayerNorm(D))
    print(
        f"{depth:2} layers: loss {bare:5.2f} with norm=None, {normed:.2f} "
        f"with a final LayerNorm   (uniform guess: {math.log(classes):.2f})"
    )
assert bare > 9 > 5.3 > normed

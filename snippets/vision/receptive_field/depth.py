import math

import torch
import torch.nn.functional as F

designs = {  # layer l = 0, 1, ... as (k, s, d); layers for a field of R
    "3x3": (lambda l: (3, 1, 1), lambda R: (R - 1) / 2),
    "7x7": (lambda l: (7, 1, 1), lambda R: (R - 1) / 6),
    "3x3, stride 2": (lambda l: (3, 2, 1), lambda R: math.log2(R + 1) - 1),
    "3x3, dilation 1, 2, 4, ...": (
        lambda l: (3, 1, 2**l),
        lambda R: math.log2(R + 1) - 1,
    ),
}
fields = (33, 225, 1025)
print("field                     ", *(f"{R:5}" for R in fields))
for name, (layer, closed) in designs.items():
    depths = []
    for R in fields:
        r, j, layers = 1, 1, []
        while r < R:
            layers.append(layer(len(layers)))
            k, s, d = layers[-1]
            r, j = r + (k - 1) * d * j, j * s
        depths.append(len(layers))
        assert depths[-1] == math.ceil(closed(R))

        x = torch.zeros(1, 1, r, dtype=torch.float64, requires_grad=True)
        y = x
        for k, s, d in layers:
            w = torch.full((1, 1, k), 1 / k, dtype=x.dtype)
            y = F.conv1d(y, w, stride=s, dilation=d)
        (g,) = torch.autograd.grad(y.sum(), x)
        assert y.numel() == 1 and (g > 0).all()  # one unit reads all of it
    print(f"{name:26}", *(f"{depth:5}" for depth in depths))

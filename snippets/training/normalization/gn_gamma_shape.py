import torch
from torch import nn

torch.manual_seed(0)
for C, H, W in ((6, 5, 5), (6, 5, 6)):
    x = torch.randn(2, C, H, W, dtype=torch.float64)
    gn = nn.GroupNorm(3, C, dtype=torch.float64)
    nn.init.normal_(gn.weight)
    xhat = nn.functional.group_norm(x, 3)
    torch.testing.assert_close(gn.weight.view(1, C, 1, 1) * xhat, gn(x))
    try:
        wrong = gn.weight * xhat  # [C] is broadcast along W
    except RuntimeError as error:
        print(f"C={C}, W={W}:", error)
    else:
        print(f"C={C}, W={W}: no error, off by {(wrong - gn(x)).abs().max():.1f}")

from itertools import product

import torch
import torch.nn.functional as F

torch.manual_seed(0)
K = torch.randn(5, 3, 4, 3, 3, dtype=torch.float64, requires_grad=True)


def p4_conv(h):  # [N, C, 4, H, W] to [N, O, 4, H, W]; K is [O, C, 4, k, k]
    turned = [K.rot90(r, (3, 4)).roll(r, 2) for r in range(4)]
    bank = torch.stack(turned, 1).flatten(0, 1).flatten(1, 2)
    # [O 4, C 4, k, k]
    return F.conv2d(h.flatten(1, 2), bank, padding=1).unflatten(1, (-1, 4))


def turn(h):  # a quarter turn of an image, seen from inside the network
    return h.rot90(1, (3, 4)).roll(1, 2)


h = torch.randn(2, 3, 4, 7, 7, dtype=torch.float64, requires_grad=True)
torch.testing.assert_close(p4_conv(turn(h)), turn(p4_conv(h)))

# the correlation with K, moved by every element of the group: [N, O, 4, H, W]
wide = F.pad(h, (1, 1, 1, 1))
for r, i, j in product(range(4), range(7), range(7)):
    patch = wide[:, :, :, i : i + 3, j : j + 3]
    back = patch.rot90(-r, (3, 4)).roll(-r, 2)
    value = (back[:, None] * K).sum((2, 3, 4, 5))
    torch.testing.assert_close(p4_conv(h)[:, :, r, i, j], value)

g = torch.randn_like(p4_conv(h))
dK, dh = torch.autograd.grad(p4_conv(h), (K, h), g)
dK2, dh2 = torch.autograd.grad(p4_conv(turn(h)), (K, h), turn(g))
torch.testing.assert_close((dK2, dh2), (dK, dh))
print(f"{K.numel()} weights fill a bank of {4 * K.numel()}")

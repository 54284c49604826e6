import torch
import torch.nn.functional as F

w = torch.ones(1, 1, 3)
for H in (7, 8, 9):
    x = torch.ones(1, 1, H, requires_grad=True)
    y = F.conv1d(x, w, stride=2)
    used = torch.autograd.grad(y.sum(), x)[0].long().flatten().tolist()
    print(f"H={H}: {y.shape[2]} outputs, each input is used {used}")
    assert y.shape[2] == (H - 3) // 2 + 1
    assert (used[-1] == 0) == (H % 2 == 0)

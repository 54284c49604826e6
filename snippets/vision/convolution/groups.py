import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
N, C_in, C_out, S, k = 2, 8, 12, 6, 3
x = torch.randn(N, C_in, S, S)
for g in (1, 2, 4):
    W = torch.randn(C_out, C_in // g, k, k)
    y = F.conv2d(x, W, groups=g)
    parts = zip(x.chunk(g, 1), W.chunk(g, 0), strict=True)
    separate = [F.conv2d(a, w) for a, w in parts]
    torch.testing.assert_close(y, torch.cat(separate, 1))

    full = torch.zeros(C_out, C_in, k, k)  # block-diagonal over channels
    for o in range(C_out):
        first = o // (C_out // g) * (C_in // g)
        full[o, first : first + C_in // g] = W[o]
    torch.testing.assert_close(y, F.conv2d(x, full))
    assert (full != 0).sum() == W.numel() == C_out * C_in * k * k // g
    print(f"groups={g}: {W.numel()} weights, {W[0].numel()} products an output")

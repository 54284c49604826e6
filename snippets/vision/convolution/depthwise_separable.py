from torch import nn, zeros
from torch.utils.flop_counter import FlopCounterMode

S = 14


def cost(net, C):
    net = net.to("meta")
    with FlopCounterMode(display=False) as counter:
        y = net(zeros(1, C, S, S, device="meta"))
    assert y.shape[2:] == (S, S)
    return sum(p.numel() for p in net.parameters()), counter.get_total_flops()


for C_in, C_out, k in ((32, 64, 3), (512, 512, 3), (512, 512, 5)):
    full = nn.Conv2d(C_in, C_out, k, padding=k // 2, bias=False)
    separable = nn.Sequential(
        nn.Conv2d(C_in, C_in, k, padding=k // 2, groups=C_in, bias=False),
        nn.Conv2d(C_in, C_out, 1, bias=False),
    )
    (w, f), (w_full, f_full) = cost(separable, C_in), cost(full, C_in)
    assert w / w_full == f / f_full
    assert abs(w / w_full - (1 / C_out + 1 / k**2)) < 1e-12
    part = separable[0].weight.numel() / w
    assert part == k * k / (k * k + C_out)
    print(f"{C_in} -> {C_out}, {k}x{k}: ratio {w / w_full:.3f},", end=" ")
    print(f"depthwise part {part:.1%}")

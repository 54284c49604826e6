import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 1, 12, 12, dtype=torch.float64)
K = torch.randn(8, 1, 3, 3, dtype=torch.float64)
even = K + K.flip(3)  # left-right symmetric
point = torch.zeros_like(K)
point[..., 1, 1] = K[..., 1, 1]  # 1 x 1
full = sum(k.rot90(r, (2, 3)) for k in (K, K.flip(3)) for r in range(4))


def double(a):
    return a.repeat_interleave(2, 2).repeat_interleave(2, 3)


moves = {
    "shift": lambda a: a.roll(2, 3),
    "flip": lambda a: a.flip(3),
    "rotate 90": lambda a: a.rot90(1, (2, 3)),
    "scale 2": double,
}
print(f"{'kernel':18}", *(f"{m:>9}" for m in moves))
kernels = {"random": K, "mirror symmetric": even, "8-fold symmetric": full}
kernels["one pixel"] = point
for name, k in kernels.items():

    def conv(a, k=k):
        return F.conv2d(F.pad(a, (1, 1, 1, 1), mode="circular"), k)

    y = conv(x)
    gaps = [(conv(T(x)) - T(y)).norm() / T(y).norm() for T in moves.values()]
    print(f"{name:18}", *(f"{g:9.1f}" for g in gaps))
    assert gaps[0] < 1e-9
    assert (gaps[1] < 1e-9) == (name != "random")
    assert (gaps[2] < 1e-9) == (name in ("8-fold symmetric", "one pixel"))
    assert (gaps[3] < 1e-9) == (name == "one pixel")

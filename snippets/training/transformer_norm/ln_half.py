import torch
import torch.nn.functional as F

torch.manual_seed(0)
half = (300 * torch.randn(64, 4096)).half()  # large, but far from the limit of float16, 65504
exact = F.rms_norm(half.double(), (4096,))


def rms_norm(x):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


def error(y):
    return (y.double() - exact).abs().max().item()


rounding = error(exact.half())  # what storing the result in float16 costs anyway
print(
    f"float16 throughout: largest output "
    f"{rms_norm(half).abs().max():.2f}, error {error(rms_norm(half)):.2f}"
)
print(
    f"float32 inside:     error {error(rms_norm(half.float()).half()):.4f}, "
    f"rounding alone {rounding:.4f}"
)
print(f"F.rms_norm(half):   error {error(F.rms_norm(half, (4096,), eps=1e-6)):.4f}")
print(
    f"smallest x whose square overflows: {65504**0.5:.0f};  eps "
    f"= 1e-8 in float16: {torch.tensor(1e-8).half().item():.0e}"
)

import matplotlib.pyplot as plt
import torch

formats = (torch.float32, torch.float16, torch.bfloat16)
for dtype, style in zip(formats, ("-", "--", ":"), strict=True):
    info = torch.finfo(dtype)
    one = torch.ones((), dtype=dtype)
    odd = 2 ** torch.arange(1, 26) + 1
    first = odd[odd.to(dtype).long() != odd][0].item()
    below = torch.arange(min(first, 5000))
    assert below.to(dtype).long().equal(below)
    print(f"{str(dtype)[6:]:9} first integer lost: {first}")
    print(f"    max {info.max:.1e}, tiny {info.tiny:.1e}, eps {info.eps:.1e}")
    assert one + info.eps > one and one + info.eps / 2 == one
    assert torch.tensor(info.max).to(dtype).mul(2).isinf()
    magnitude = torch.logspace(-12, 12, 600, dtype=torch.float64)
    rounded = magnitude.to(dtype).double()
    error = (rounded - magnitude).abs() / magnitude
    normal = (magnitude > info.tiny) & (magnitude < info.max)
    assert error[normal].max() <= info.eps / 2
    plt.loglog(magnitude, error.clamp(1e-9), style, label=str(dtype)[6:], lw=1)
plt.xlabel("x")
plt.ylabel("relative rounding error")
plt.ylim(1e-9, 3)
plt.legend()
plt.show()

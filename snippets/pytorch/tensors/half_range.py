import matplotlib.pyplot as plt
import torch

formats = (torch.float32, torch.float16, torch.bfloat16)
for dtype, style in zip(formats, ("-", "--", ":"), strict=True):
    info = torch.finfo(dtype)
    one = torch.ones((), dtype=dtype)
    span = torch.arange(2**24 + 2, dtype=torch.int32)
    first = (span.to(dtype).int() != span).int().argmax().item()
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

import torch

L, d = 4096, 128
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
t = torch.arange(L)
print("          distinct positions   largest error of an angle")
for dtype in (torch.float32, torch.float16, torch.bfloat16):
    places = t.to(dtype)
    angle = places[:, None] * omega.to(dtype)
    error = (angle.double() - t[:, None] * omega).abs().max()
    kinds = places.unique().numel()
    print(f"{str(dtype)[6:]:9} {kinds:18} {error:27.4f}")
    step = torch.finfo(dtype).eps * 2 ** t.double().log2().floor()
    rounded = (t / step.clamp(min=1)).round() * step.clamp(min=1)
    assert kinds == rounded.unique().numel()
    assert (error < 1e-3) == (dtype == torch.float32)

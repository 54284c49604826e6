import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 4, 3, 5)  # [N, C, H, W]
y = x.to(memory_format=torch.channels_last)
assert y.equal(x)
print(tuple(y.shape), x.stride(), y.stride())
flat = torch.as_strided(y, (y.numel(),), (1,))
assert flat.equal(x.permute(0, 2, 3, 1).flatten())
print(
    "contiguous:",
    y.is_contiguous(),
    y.is_contiguous(memory_format=torch.channels_last),
)

conv = nn.Conv2d(4, 6, 3, padding=1).to(memory_format=torch.channels_last)
for f in (
    conv,
    nn.ReLU(),
    nn.BatchNorm2d(4),
    nn.GroupNorm(2, 4),
    nn.InstanceNorm2d(4),
    nn.MaxPool2d(2),
    nn.Softmax(1),
    lambda t: t.abs(),
    lambda t: t.flatten(1),
):
    out = f(y)
    kept = out.dim() == 4 and out.stride(1) == 1
    print(f"{type(f).__name__:14} {tuple(out.shape)} channels_last: {kept}")
    torch.testing.assert_close(out, f(x), rtol=1e-4, atol=1e-5)
try:
    y.view(-1)
except RuntimeError as error:
    print(str(error)[:27])

import torch
from torch import nn

x = torch.rand(10)
assert x.to("cpu") is x and x.device == torch.device("cpu")
with torch.device("meta"):
    net = nn.Sequential(nn.Linear(50_000, 50_000), nn.Linear(50_000, 10))
size = sum(p.numel() * p.element_size() for p in net.parameters())
out = net(torch.empty(32, 50_000, device="meta"))
print(f"{size / 2**30:.1f} GiB on paper, output {tuple(out.shape)}")
for f in (
    lambda: out.sum().item(),
    lambda: out.add(x),
    lambda: out[out > 0],
):
    try:
        f()
    except (RuntimeError, NotImplementedError) as error:
        print(f"{type(error).__name__}: {str(error)[:25]}")
assert out.add(x[0]).device.type == "meta"
assert torch.where(out > 0, out, 0).shape == (32, 10)
small = nn.Linear(3, 2, device="meta").to_empty(device="cpu")
nn.init.ones_(small.weight)
nn.init.zeros_(small.bias)
print(small(torch.ones(3)).tolist())

import torch
from torch import nn

x = torch.zeros(4)
assert x.to("cpu") is x and x.device == torch.device("cpu")
with torch.device("meta"):
    net = nn.Sequential(nn.Linear(50_000, 50_000), nn.ReLU(), nn.Linear(50_000, 10))
size = sum(p.numel() * p.element_size() for p in net.parameters())
out = net(torch.empty(32, 50_000, device="meta"))
print(f"{size / 2**30:.1f} GiB on paper, output {tuple(out.shape)} {out.device}")
for f in (lambda: out[0, 0].item(), lambda: out + x[:1].repeat(10), lambda: out[out > 0]):
    try:
        f()
    except (RuntimeError, NotImplementedError) as error:
        print(f"{type(error).__name__}: {str(error)[:37]}")
small = nn.Linear(3, 2, device="meta").to_empty(device="cpu")
nn.init.ones_(small.weight)
nn.init.zeros_(small.bias)
print(small(torch.ones(3)).tolist())

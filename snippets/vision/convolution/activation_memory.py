import torch
from torch import nn

C, S, layers, stages = 3, 224, [], []
for width, repeat in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
    for _ in range(repeat):
        layers.append(nn.Conv2d(C, width, 3, padding=1))
        layers.append(nn.ReLU())
        C = width
    layers.append(nn.MaxPool2d(2))
    maps = repeat * C * S**2 * 4  # float32
    S //= 2
    stages.append(maps + C * S**2 * (8 + 4))  # int64 positions, float32 maxima
stages[0] += 3 * 224**2 * 4  # the images
stages[-1] -= C * S**2 * 4  # nothing comes after the last maxima
net = nn.Sequential(*layers).to("meta")
weights = sum(p.numel() for p in net.parameters())


def kept(N):
    buffers = {}

    def pack(t):
        if not isinstance(t, nn.Parameter):
            buffers[id(t.untyped_storage())] = t
        return t

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        net(torch.zeros(N, 3, 224, 224, device="meta"))
    return sum(t.numel() * t.element_size() for t in buffers.values())


for N in (1, 32):
    assert kept(N) == N * sum(stages)
    print(f"N={N:2}: parameters {4 * weights / 2**20:.1f} MiB,", end=" ")
    print(f"kept for backward {kept(N) / 2**20:,.1f} MiB")
print(f"the first two of five stages: {sum(stages[:2]) / sum(stages):.0%}")

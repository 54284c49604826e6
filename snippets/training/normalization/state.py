from torch import nn

bn = nn.BatchNorm2d(8)
print("parameters:", {name: tuple(p.shape) for name, p in bn.named_parameters()})
print("buffers:   ", {name: tuple(b.shape) for name, b in bn.named_buffers()})
assert len(bn.state_dict()) == 5

for layer in (nn.InstanceNorm2d(8), nn.LayerNorm(8), nn.GroupNorm(2, 8), nn.RMSNorm(8)):
    print(
        f"{type(layer).__name__:14}",
        {name: tuple(t.shape) for name, t in layer.state_dict().items()},
    )

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 4, 6)
layers = {
    "Dropout": nn.Dropout(0.5),
    "BatchNorm1d": nn.BatchNorm1d(4),
    "RReLU": nn.RReLU(),
    "InstanceNorm1d": nn.InstanceNorm1d(4),
    "InstanceNorm1d, track": nn.InstanceNorm1d(4, track_running_stats=True),
    "LayerNorm": nn.LayerNorm(6),
    "GroupNorm": nn.GroupNorm(2, 4),
    "RMSNorm": nn.RMSNorm(6),
}
changed = []
for name, layer in layers.items():
    same = torch.allclose(layer.train()(x), layer.eval()(x))
    print(f"{name:22}", "same" if same else "different")
    changed += [] if same else [name]
assert changed == ["Dropout", "BatchNorm1d", "RReLU", "InstanceNorm1d, track"]

net = nn.Sequential(nn.Linear(6, 6), nn.BatchNorm1d(4))
net[1].eval()
net.train()
print("train() undoes a frozen BN:", net[1].training)
assert net.eval() is net and not net[1].training

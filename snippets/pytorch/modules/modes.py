import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 4, 6)
layers = {
    "Dropout": nn.Dropout(0.5),
    "BatchNorm1d": nn.BatchNorm1d(4),
    "BatchNorm1d, no track": nn.BatchNorm1d(4, track_running_stats=False),
    "RReLU": nn.RReLU(),
    "LSTM, dropout": nn.LSTM(6, 5, num_layers=2, dropout=0.5),
    "Attention, dropout": nn.MultiheadAttention(6, 2, dropout=0.5),
    "InstanceNorm1d": nn.InstanceNorm1d(4),
    "InstanceNorm1d, track": nn.InstanceNorm1d(4, track_running_stats=True),
    "LayerNorm": nn.LayerNorm(6),
    "GroupNorm": nn.GroupNorm(2, 4),
    "RMSNorm": nn.RMSNorm(6),
}


def run(layer):
    out = layer(x, x, x) if "Attention" in type(layer).__name__ else layer(x)
    return out[0] if isinstance(out, tuple) else out


changed = []
for name, layer in layers.items():
    same = torch.allclose(run(layer.train()), run(layer.eval()), atol=1e-6)
    print(f"{name:21}", "same" if same else "different")
    changed += [] if same else [name]
drops = ["LSTM, dropout", "Attention, dropout"]
assert changed == ["Dropout", "BatchNorm1d", "RReLU", *drops, "InstanceNorm1d, track"]

net = nn.Sequential(nn.Linear(6, 6), nn.BatchNorm1d(4))
net[1].eval()
net.train()
print("train() undoes a frozen BN:", net[1].training)
assert net.eval() is net and not net[1].training

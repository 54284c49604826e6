import torch
from torch import nn

constant = {
    "BatchNorm2d": nn.BatchNorm2d(8),
    "LayerNorm": nn.LayerNorm(8),
    "GroupNorm": nn.GroupNorm(2, 8),
    "RMSNorm": nn.RMSNorm(8),
    "PReLU": nn.PReLU(),
}
for name, layer in constant.items():
    values = {k: p.data.unique().tolist() for k, p in layer.named_parameters()}
    size = sum(p.numel() for p in layer.parameters())
    print(f"{name:12s} {values}, {size} parameters")
    gain = 0.25 if name == "PReLU" else 1.0
    assert values["weight"] == [gain]
    assert values.get("bias", [0.0]) == [0.0]

D = 64
mha = nn.MultiheadAttention(D, num_heads=4)
torch.manual_seed(0)
mha._reset_parameters()
torch.manual_seed(0)
packed = (6 / (D + 3 * D)) ** 0.5  # Xavier of [3D, D]
drawn = torch.empty(3 * D, D).uniform_(-packed, packed)
torch.testing.assert_close(mha.in_proj_weight.data, drawn)
assert not mha.in_proj_bias.any() and not mha.out_proj.bias.any()
one = nn.init.xavier_uniform_(torch.empty(D, D)).abs().max()
out = mha.out_proj.weight.abs().max()
print(f"largest |w|, D = {D}")
print(f"in_proj {drawn.abs().max():.3f}, one [D, D] alone {one:.3f}")
print(f"out_proj {out:.3f}, as nn.Linear: {D**-0.5:.3f}")
torch.testing.assert_close(out.item(), D**-0.5, rtol=1e-3, atol=0)

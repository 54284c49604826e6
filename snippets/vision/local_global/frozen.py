import torch
from torch import nn

D, depth, classes = 768, 12, 10
with torch.device("meta"):
    layer = nn.TransformerEncoderLayer(D, 12, 4 * D)
    body = nn.TransformerEncoder(layer, depth, enable_nested_tensor=False)
    head = nn.Linear(D, classes)
body.requires_grad_(False)
frozen = sum(p.numel() for p in body.parameters())
learned = sum(p.numel() for p in head.parameters())
assert frozen == depth * (12 * D**2 + 13 * D)
print(f"frozen {frozen / 1e6:.1f}M, learned {learned}, {learned / frozen:.4%}")

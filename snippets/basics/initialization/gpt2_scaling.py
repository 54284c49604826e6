import math

import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, D, L, scaled):
        super().__init__()
        self.qkv, self.proj = nn.Linear(D, 3 * D), nn.Linear(D, D)
        self.up, self.down = nn.Linear(D, 4 * D), nn.Linear(4 * D, D)
        for layer in (self.qkv, self.proj, self.up, self.down):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)
        if scaled:
            for layer in (self.proj, self.down):
                nn.init.normal_(layer.weight, std=0.02 / math.sqrt(2 * L))

    def forward(self, x):  # [N, T, D]
        D = x.shape[-1:]
        q, k, v = self.qkv(F.layer_norm(x, D)).chunk(3, -1)
        x = x + self.proj(F.scaled_dot_product_attention(q, k, v))
        return x + self.down(F.gelu(self.up(F.layer_norm(x, D))))


N, T, D = 4, 8, 192
for scaled in (False, True):
    added, alike = [], []
    for L in (6, 24):
        torch.manual_seed(0)
        x = start = 0.02 * torch.randn(N, T, D)  # embeddings
        with torch.no_grad():
            for _ in range(L):
                x = Block(D, L, scaled)(x)
        u = F.normalize(x, dim=-1)
        cosine = (u @ u.mT).mean()  # between positions
        alike.append(f"{cosine:.2f}")
        added.append((x - start).square().mean() / start.square().mean())
    ratio = added[1] / added[0]
    torch.testing.assert_close(ratio.item(), 1.0 if scaled else 4.0, rtol=0.2, atol=0)
    name = "1/sqrt(2L)" if scaled else "plain"
    print(f"{name:10s}  6 blocks add {added[0]:.0f}, 24 blocks add {added[1]:.0f}", alike)

import math

import torch
import torch.nn.functional as F

torch.manual_seed(0)
N, V, D = 64, 5000, 768
x = F.layer_norm(torch.randn(N, D), (D,))  # [N, D]
print(f"log V = {math.log(V):.1f}")
for s in (1.0, 0.02):
    z = x @ (s * torch.randn(V, D)).T  # logits, shared weight
    loss = F.cross_entropy(z, torch.arange(N))
    torch.testing.assert_close(z.std().item(), s * D**0.5, rtol=0.01, atol=0)
    print(f"std {s}: logits {z.std():.2f}, loss {loss:.1f}")

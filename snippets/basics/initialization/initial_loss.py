import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

digits = load_digits()
pixels = torch.tensor(digits.data, dtype=torch.float32)[:300]  # 0..16
y = torch.tensor(digits.target)[:300]
standard = (pixels - pixels.mean()) / pixels.std()
K, repeats = 10, 40
print(f"log K = {math.log(K):.2f}")
for name, x, last in (
    ("He everywhere, pixels 0..255", pixels * 255 / 16, 1.0),
    ("He everywhere, standardized", standard, 1.0),
    ("last layer x 0.1", standard, 0.1),
    ("last layer 0", standard, 0.0),
):
    torch.manual_seed(0)
    losses, spread = [], []
    for _ in range(repeats):
        a = x
        for n in (64, 256):
            a = (a @ torch.randn(n, 256) * (2 / n) ** 0.5).relu()
        z = last * a @ torch.randn(256, K) * (2 / 256) ** 0.5  # logits
        losses.append(F.cross_entropy(z, y))
        spread.append(z.var(1).mean())
    loss, s2 = torch.stack(losses).mean(), torch.stack(spread).mean()
    print(f"{name:29s} s = {s2.sqrt():6.2f}  loss = {loss:6.2f}")
    if last < 1:
        theory = math.log(K) + (1 - 1 / K) * s2.item() / 2
        torch.testing.assert_close(loss.item(), theory, rtol=2e-3, atol=0)

import torch
import torch.nn.functional as F
from scipy.ndimage import maximum_filter

y, x = torch.meshgrid(torch.arange(32), torch.arange(32), indexing="ij")
heat = torch.zeros(32, 32)
for cx, cy, height in ((8, 8, 0.9), (11, 8, 0.8), (22, 20, 0.7)):
    bump = height * torch.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 2)
    heat = torch.maximum(heat, bump)

counts = []
for k in (3, 5, 7):
    pooled = F.max_pool2d(heat[None, None], k, stride=1, padding=k // 2)[0, 0]
    peak = (heat == pooled) & (heat > 0.3)
    expected = maximum_filter(heat.numpy(), k) == heat.numpy()
    assert (peak == torch.from_numpy(expected) & (heat > 0.3)).all()
    counts.append(int(peak.sum()))
    high, top = (heat > 0.3).sum(), heat[peak].tolist()
    text = " ".join(f"{v:.1f}" for v in top)
    print(f"window {k}: {high} pixels above 0.3, peaks {text}")
assert counts == [3, 3, 2]

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(400, 1, 32, 32)  # distinct values
y = F.max_pool2d(x, 2)
for d in (1, 2):
    kept = (F.max_pool2d(x.roll(d, 3), 2) == y).double().mean()
    print(f"shift {d}: {kept:.2f} of the outputs stay")
    # two windows of 4 cells share 2 of 6 (d = 1) or none (d = 2)
    assert abs(kept - (1 / 3 if d == 1 else 0)) < 0.01
dots = torch.eye(64).view(-1, 1, 8, 8)  # one bright pixel, 64 places
for d in (1, 2):
    same = F.max_pool2d(dots.roll(d, 3), 2) == F.max_pool2d(dots, 2)
    stay = same.flatten(1).all(1).double().mean()
    print(f"one dot, shift {d}: {stay:.2f} of the images stay")

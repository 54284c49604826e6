import torch
from sklearn.datasets import load_digits, load_sample_images

torch.manual_seed(0)
photo = torch.tensor(load_sample_images().images[0]).double().mean(2)
patches = photo.unfold(0, 8, 3).unfold(1, 8, 3).flatten(0, 1)  # [M, 8, 8]
digits = torch.tensor(load_digits().images)  # [1797, 8, 8]
for name, x in (("photo patches", patches), ("digits", digits)):
    z = x - x.mean(0)
    near = (z[:, :, 1:] * z[:, :, :-1]).mean() / z.square().mean()
    s = (z.square().mean(0) / x.var()).sqrt()  # [8, 8], one a position
    print(f"{name}: neighbours {near:.1f}, std {s.min():.1f} to {s.max():.1f}")
    assert near > 0.3

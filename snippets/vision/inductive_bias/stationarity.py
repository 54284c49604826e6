import torch
from sklearn.datasets import load_digits, load_sample_images
from sklearn.feature_extraction.image import extract_patches_2d

digits = load_digits().images  # [1797, 8, 8]
photo = load_sample_images().images[0].mean(2)
size, M = digits.shape[1:], len(digits)
patches = extract_patches_2d(photo, size, max_patches=M, random_state=0)
for name, x in (("photo patches", patches), ("digits", digits)):
    x = torch.tensor(x)
    z = x - x.mean(0)
    near = (z[:, :, 1:] * z[:, :, :-1]).mean() / z.square().mean()
    s = (z.square().mean(0) / x.var()).sqrt()  # [8, 8], one a position
    print(f"{name}: neighbours {near:.1f}, std {s.min():.1f} to {s.max():.1f}")
    assert near > 0.3

import itertools
import math

import matplotlib.pyplot as plt
import torch


def encode(T, D):
    t = torch.arange(T)[:, None]
    omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
    PE = torch.empty(T, D, dtype=torch.float64)
    PE[:, 0::2] = torch.sin(t * omega)
    PE[:, 1::2] = torch.cos(t * omega)
    return PE, 2 * math.pi / omega


T, D = 100, 64
PE, wavelength = encode(T, D)
for t, i in itertools.product(range(0, T, 9), range(D // 2)):
    angle = t / 10000 ** (2 * i / D)
    expected = torch.tensor([math.sin(angle), math.cos(angle)])
    torch.testing.assert_close(PE[t, 2 * i : 2 * i + 2], expected.double())
assert torch.allclose(PE.norm(dim=1), torch.tensor(D / 2).double().sqrt())
print("PE(0):", PE[0, :6].int().tolist(), "...")
print(f"wavelengths: {wavelength[0]:.2f} to {wavelength[-1]:.0f}")
print(f"2 pi = {2 * math.pi:.2f}, 2 pi 10000 = {2e4 * math.pi:.0f}")

plt.figure(figsize=(5, 3.2), layout="constrained")
plt.imshow(PE.numpy(), aspect="auto", cmap="coolwarm", vmin=-1, vmax=1)
plt.xlabel("dimension (even: sin, odd: cos)")
plt.ylabel("position t")
plt.colorbar()
plt.show()

import math

import matplotlib.pyplot as plt
import torch

d, L, s, base = 128, 4096, 4, 10000
i = torch.arange(d // 2)


def frequency(base):
    return base ** (-2 * i.double() / d)


plain = frequency(base)
interpolated = plain / s  # positions divided by s
ntk = frequency(base * s ** (d / (d - 2)))  # base changed
turns = L * plain / (2 * math.pi)  # in training
keep = ((turns - 1) / (32 - 1)).clamp(0, 1)
parts = keep * plain + (1 - keep) * interpolated  # YaRN, for LLaMA
trained = (L - 1) * plain
plt.figure(figsize=(5, 2.8), layout="constrained")
print("largest angle at length 4L, in units of the trained one")
print("pair       0     16    32    48    63")
for name, omega, style in (
    ("as it is", plain, "-"),
    ("position", interpolated, "--"),
    ("base", ntk, "-."),
    ("parts", parts, "."),
):
    ratio = (s * L - 1) * omega / trained
    print(f"{name:8}", *(f"{ratio[j]:5.2f}" for j in (0, 16, 32, 48, 63)))
    plt.plot(i, ratio, style, label=name)
torch.testing.assert_close(ntk[0], plain[0])
torch.testing.assert_close(ntk[-1], interpolated[-1])
assert torch.equal(parts == plain, turns >= 32)
assert torch.equal(parts == interpolated, turns <= 1)
seen = (turns > 1).sum()
print(f"pairs that made a full turn in training: {seen} of {d // 2}")

plt.axvline(seen, color="0.5", linestyle=":")
plt.xlabel("pair i (left of the dotted line: full turns in training)")
plt.ylabel("angle at 4L / trained angle")
plt.legend()
plt.show()

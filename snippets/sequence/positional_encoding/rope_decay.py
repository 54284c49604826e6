import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
d, T, m = 128, 300, 100
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
angle = torch.arange(T)[:, None] * omega
turn = torch.polar(torch.ones_like(angle), angle)


def curve(z_q, z_k):  # score against the distance
    return (turn * z_q * z_k.conj()).sum(-1).real / (d // 2)


ones = torch.ones(d // 2, dtype=torch.complex128)
equal = curve(ones, ones)
tuned = curve(ones, turn[m])  # k turned by m in advance
pairs = torch.randn(2, 2000, 1, d // 2, dtype=torch.complex128)
average = curve(*pairs).square().mean(0).sqrt()

print("q = k: distances 0, 50, 51:", *(f"{equal[i]:.2f}" for i in (0, 50, 51)))
print("k = R(100) q: highest at distance", tuned.argmax().item())
print(f"random q, k: rms {average.min():.2f} to {average.max():.2f}")
assert (equal.diff() > 0).sum() > 50 and tuned.argmax() == m
assert average.max() < 1.1 * average.min()

plt.figure(figsize=(5, 2.8), layout="constrained")
plt.plot(equal, "-", label="q = k")
plt.plot(tuned, "--", label="k = R(100) q")
plt.plot(average, ":", label="random q, k (rms)")
plt.xlabel("distance m - n")
plt.ylabel("score / number of pairs")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch

D, T = 128, 200
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
angle = torch.arange(T + 1)[:, None] * omega
PE = torch.cat((angle.sin(), angle.cos()), 1)
k = torch.arange(-T // 2, T // 2 + 1)
dot = PE @ PE[T // 2]  # PE(t + k) . PE(t)
torch.testing.assert_close(dot, torch.cos(k[:, None] * omega).sum(1))
torch.testing.assert_close(dot, dot.flip(0))

ahead = dot[T // 2 :]
rises = (ahead.diff() > 0).sum()
print(f"k=0: {ahead[0]:.0f}, k=1: {ahead[1]:.1f}, k=100: {ahead[-1]:.1f}")
print(f"goes up again in {rises} of {T // 2} steps")
assert rises > 20

plt.figure(figsize=(5, 2.8), layout="constrained")
plt.plot(k, dot)
plt.axvline(0, color="0.5", linestyle=":")
plt.xlabel("offset k")
plt.ylabel("PE(t + k) . PE(t)")
plt.show()

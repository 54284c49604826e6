import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n = 20000
g = torch.randn(n) * 10 ** (1.2 * torch.randn(n) - 7)  # made-up gradients
exponents = torch.arange(0, 33, 2)
lost, overflow = [], []
for e in exponents:
    half = (g * 2.0**e).half()
    lost.append((half == 0).float().mean())
    overflow.append(half.isinf().float().mean())
plt.plot(exponents, lost, "C0o-", label="becomes 0")
plt.plot(exponents, overflow, "C1s--", label="becomes inf")
plt.xlabel(r"$\log_2$ of the loss scale")
plt.ylabel("share of the gradients in float16")
plt.legend()
plt.show()

least = 2.0**-24  # smallest subnormal of float16
assert torch.finfo(torch.float16).smallest_normal == 2.0**-14
for x in (least, 0.51 * least, 0.5 * least):
    print(f"{x:.2e} -> {torch.tensor(x).half().item():.2e}")
below = (g.abs() <= least / 2).float().mean()
torch.testing.assert_close(lost[0], below)
print(f"scale 1: {lost[0]:.0%} lost, 2^16: {lost[8]:.1%}")
print(f"bfloat16: {(g.bfloat16() == 0).float().mean():.0%}")

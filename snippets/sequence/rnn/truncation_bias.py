import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
R, T, w = 20000, 400, 0.95  # R sequences, h_t = w h_{t-1} + x_t, L = h_T^2 / 2
h, dh = torch.zeros(2, R, dtype=torch.float64)
past = [h]
for _ in range(T):
    dh = h + w * dh  # dh_t/dw, nothing cut
    h = w * h + torch.randn(R, dtype=torch.float64)
    past.append(h)
full = (h * dh).mean()

windows = [1, 2, 5, 10, 20, 50, 100]
kept = []
for k in windows:  # detach k steps back
    cut = sum(w**j * past[-2 - j] for j in range(k))
    kept.append(((h * cut).mean() / full).item())
theory = [1 - w ** (2 * k) for k in windows]
torch.testing.assert_close(kept, theory, rtol=0, atol=0.02)
assert abs(full / (w / (1 - w**2) ** 2) - 1) < 0.05
for i in (2, 4, 5):
    k = windows[i]
    print(f"window {k:2d}: keeps {kept[i]:.1f}, formula {theory[i]:.2f}")
plt.figure(figsize=(5, 3))
plt.semilogx(windows, theory, "-", color="0.5", label="1 - w^(2k)")
plt.semilogx(windows, kept, "o", label="mean of 20000 sequences")
plt.xlabel("window k")
plt.ylabel("share of the mean gradient")
plt.legend()
plt.show()

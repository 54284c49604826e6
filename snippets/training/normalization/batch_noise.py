import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
R, S, k = 200, 16, 4  # R batches of maps [S, S], blurred by a k x k box
sizes = [1, 2, 4, 8, 16, 32]
noise = torch.randn(R * sizes[-1], 1, S, S)
smooth = k * F.avg_pool2d(F.pad(noise, (0, k - 1, 0, k - 1), mode="circular"), k, stride=1)
assert abs(smooth.var() - noise.var()) < 0.02

for maps, independent, style in ((noise, S * S, "o-"), (smooth, S * S / k**2, "s--")):
    mu = maps.view(R, sizes[-1], S, S).mean((2, 3))  # [R, N]
    error = torch.stack([mu[:, :N].mean(1).square().mean().sqrt() for N in sizes])
    theory = (independent * torch.tensor(sizes)) ** -0.5
    torch.testing.assert_close(error, theory, rtol=0.1, atol=0)
    slope = (error[-1] / error[0]).log() / (torch.tensor(sizes[-1] / sizes[0])).log()
    print(f"{independent:3.0f} independent values: N=1 error {error[0]:.3f}, slope {slope:.1f}")
    assert abs(slope + 0.5) < 0.05
    plt.loglog(sizes, error, style, base=2, label=f"{independent:.0f} independent values per map")
plt.xlabel("batch size N")
plt.ylabel("RMS error of the batch mean")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, batches = 8, 500
T = 2 ** torch.arange(9)

for rho, color, marker in ((0.0, "C0", "o"), (0.05, "C1", "s"), (0.3, "C2", "^")):
    shared = torch.randn(batches, N, 1) * rho**0.5  # what the tokens of a sentence have in common
    x = shared + torch.randn(batches, N, 256) * (1 - rho) ** 0.5  # [batches, N, T]
    measured = torch.stack([x[..., :t].mean((1, 2)).pow(2).mean().sqrt() for t in T])
    theory = ((1 + (T - 1) * rho) / (N * T)).sqrt()
    assert (measured / theory - 1).abs().max() < 0.1
    print(
        f"rho = {rho:.2f}: {N * T[-1]} tokens are worth {1 / theory[-1] ** 2:.0f} independent ones"
    )
    plt.loglog(T, theory, color=color)
    plt.loglog(T, measured, marker, color=color, label=rf"$\rho$ = {rho:g}")

plt.xlabel("tokens per sentence T   (N = 8 sentences)")
plt.ylabel("std of the batch mean")
plt.legend()
plt.show()

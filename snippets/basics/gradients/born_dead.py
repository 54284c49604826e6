import matplotlib.pyplot as plt
import torch
from torch.nn.functional import normalize

R = 4000  # networks
depths = torch.arange(1, 41)
for D, style in ((2, "C0o"), (4, "C1s"), (8, "C2^")):
    torch.manual_seed(0)
    a = torch.randn(R, D, 1)  # one input for each network
    dead = []
    for _ in depths:
        W = torch.randn(R, D, D)
        a = normalize((W @ a).relu(), dim=1)  # no underflow
        dead.append((a == 0).all(1).float().mean())
    dead = torch.stack(dead)
    theory = 1 - (1 - 2.0**-D) ** depths
    assert (dead - theory).abs().max() < 0.03
    print(f"width {D}: 10 layers {dead[9]:.0%}, 40 layers {dead[39]:.0%}")
    plt.plot(depths, dead, style, markersize=3, label=f"width {D}")
    plt.plot(depths, theory, "0.5", linewidth=1)
plt.xlabel("depth")
plt.ylabel("share of dead networks")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
from torch import nn

used, steps = 5, 40  # the gradient is 1 for 5 steps, then p is unused
makers = {
    "SGD, momentum": lambda p: torch.optim.SGD([p], lr=0.01, momentum=0.9),
    "Adam": lambda p: torch.optim.Adam([p], lr=0.01),
    "AdamW": lambda p: torch.optim.AdamW([p], lr=0.01, weight_decay=0.5),
}
coast = {}
for i, (name, make) in enumerate(makers.items()):
    for set_to_none, style in ((True, "-"), (False, "--")):
        p = nn.Parameter(torch.tensor(1.0, dtype=torch.float64))
        optimizer = make(p)
        path = []
        for t in range(steps):
            optimizer.zero_grad(set_to_none=set_to_none)
            if t < used:
                p.backward()
            optimizer.step()
            path.append(p.item())
        coast[name, set_to_none] = path[-1] - path[used - 1]
        label = f"{name}, {'None' if set_to_none else '0'}"
        plt.plot(path, style, color=f"C{i}", label=label)
    moved = [coast[name, none] for none in (True, False)]
    print(f"{name:13} None: {moved[0]:.3f}, 0: {moved[1]:.3f}")
v = (1 - 0.9**used) / (1 - 0.9)  # velocity when the gradient stops
total = -0.01 * v * sum(0.9**k for k in range(1, steps - used + 1))
assert abs(coast["SGD, momentum", False] - total) < 1e-12
plt.xlabel("step")
plt.ylabel("p")
plt.ylim(0.1, 1.02)
plt.legend(ncols=2, loc="lower left")
plt.show()

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

x = torch.tensor([[-3.0], [-2.5], [-2.0], [-1.5], [-1.0], [2.0]]).double()
y = torch.tensor([0, 0, 0, 0, 0, 1.0]).double()
X = torch.cat([x, torch.ones_like(x)], 1)  # the bias is a feature of 1
# largest margin: min w^2 + b^2 with 2w + b >= 1 and -w + b <= -1
w_max, b_max = torch.linalg.solve(X[-2:], torch.tensor([-1.0, 1.0]).double())
limit = -(b_max / w_max).item()


def boundary(c, steps, decay):
    """Descent on the log of the weighted loss: same path, fast."""
    t = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    weight, path = torch.where(y == 1, c, 1.0), []
    for _step in range(steps):
        each = F.softplus((1 - 2 * y) * (X @ t))  # cross entropy
        loss = (weight * each).sum()
        objective = loss + decay * t @ t if decay else loss.log()
        (g,) = torch.autograd.grad(objective, t)
        with torch.no_grad():
            t -= 0.1 * g
        path.append(-(t[1] / t[0]).item())
    return path


for c, style in ((1.0, "-"), (100.0, "--")):
    for decay, color in ((0.0, "C0"), (1.0, "C1")):
        path = boundary(c, 800 if decay == 0 else 200, decay)
        print(f"weight {c:3.0f}, decay {decay:.0f}:", end=" ")
        print(f"{path[9]:5.2f} at step 10, {path[-1]:5.2f} at the end")
        name = f"weight {c:.0f}, decay {decay:.0f}"
        plt.semilogx(path, color + style, label=name)
    assert decay or abs(path[-1] - limit) < 0.1
plt.axhline(limit, color="0.5", linestyle=":")
plt.xlabel("step")
plt.ylabel("boundary -b/w")
plt.ylim(-1, 1.5)
plt.legend()
plt.show()

# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
h, runs, T = 1.0, 2000, 600  # quadratic with curvature h, gradient noise of variance 1


def train(lr_at, average=False):
    w = torch.full((runs,), 5.0, dtype=torch.float64)
    ema, out = w.clone(), []
    for t in range(T):
        g = h * w + torch.randn(runs, dtype=torch.float64)
        w = w - lr_at(t) * g
        ema = 0.99 * ema + 0.01 * w
        out.append(float((ema if average else w).square().mean()))
    return torch.tensor(out)


curves = {
    "constant 0.1": train(lambda t: 0.1),
    "constant 0.01": train(lambda t: 0.01),
    "0.1, then 0.01": train(lambda t: 0.1 if t < 200 else 0.01),
    "0.1 with EMA": train(lambda t: 0.1, average=True),
}
end = {name: float(c[-100:].mean()) for name, c in curves.items()}
floor = {lr: lr / (h * (2 - lr * h)) for lr in [0.1, 0.01]}  # stationary variance
for name, v in end.items():
    print(f"{name:14}: mean squared error {v:.3f}")
assert abs(end["constant 0.1"] / floor[0.1] - 1) < 0.05
assert abs(end["0.1, then 0.01"] / floor[0.01] - 1) < 0.1
assert float(curves["constant 0.01"][150]) > 10 * float(
    curves["constant 0.1"][150]
)  # small lr from the start is slow
assert end["0.1 with EMA"] < 0.2 * end["constant 0.1"]

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 3))
for (name, c), style in zip(curves.items(), ["C0-", "C1--", "C2-.", "C3:"], strict=True):
    ax.semilogy(c, style, label=name)
ax.set_xlabel("step")
ax.set_ylabel("mean squared error")
ax.legend()
plt.show()
# --8<-- [end:plot]

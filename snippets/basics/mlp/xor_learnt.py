import matplotlib.pyplot as plt
import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
y = torch.tensor([0.0, 1, 1, 0])
tries, widths = 100, (2, 3, 4, 8)  # each try starts from its own random weights
exists = torch.arange(8) < torch.tensor(widths)[:, None, None, None]  # [width, 1, 1, unit]

shapes = (2, 8), (1, 8), (8, 1), (1, 1)
W1, b1, W2, b2 = weights = [torch.randn(2, len(widths), tries, *s).requires_grad_() for s in shapes]
rates = {}
for step in range(1, 601):
    a = x @ W1 + b1  # [activation, width, try, 4, unit]
    h = torch.stack([a[0].relu(), a[1].tanh()]) * exists
    z = (h @ W2 + b2).squeeze(-1)
    loss = bce(z, y.expand_as(z), reduction="sum")
    for w, g in zip(weights, torch.autograd.grad(loss, weights), strict=True):
        w.data -= 0.1 * g
    if step % 300 == 0:
        solved = ((2 * y - 1) * z > 0.5).all(dim=-1).to(z.dtype)  # [activation, width, try]
        rates[step] = solved.mean(dim=-1)

silent = (
    (a[0, 0, :, :, :2] <= 0).all(dim=1).any(dim=1)
)  # two ReLUs, one of them off for all four inputs
failed = solved[0, 0] == 0
print(
    f"two ReLUs: {failed.sum()} failures, {(failed & silent).sum()} "
    f"of them with a unit that is off for all four inputs"
)

error = solved.std(dim=-1) / tries**0.5
for i, name in enumerate(["ReLU", "tanh"]):
    for steps, rate in rates.items():
        print(
            f"{name}, {steps} steps, {widths} hidden units: "
            f"{(100 * rate[i]).round().int().tolist()} % solved"
        )
    assert rate[i, 0] + 2 * error[i, 0] < 0.8 < rate[i, 3] - 2 * error[i, 3]
    plt.errorbar(widths, rate[i], 2 * error[i], fmt=["o-", "s--"][i], capsize=3, label=name)
plt.gcf().set_size_inches(4.5, 3)
plt.xlabel("hidden units")
plt.ylabel("share of starts that learn XOR")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

L, n = 6, 201


def measured(rates):
    x = torch.zeros(1, 1, n, requires_grad=True)
    y = x
    for d in rates:
        y = F.conv1d(y, torch.ones(1, 1, 3), padding=d, dilation=d)
    y[0, 0, n // 2].backward()
    seen = x.grad.flatten().nonzero().flatten()
    return (seen[-1] - seen[0] + 1).item()


stacks = (
    ("all 1", [1] * L, "o-"),
    ("all 2", [2] * L, "s--"),
    ("1, 2, 4, ...", [2**i for i in range(L)], "^-."),
)
depth = range(1, L + 1)
for name, rates, style in stacks:
    field = [measured(rates[:m]) for m in depth]
    assert field == [1 + 2 * sum(rates[:m]) for m in depth]
    print(f"{name:12} {field}")
    plt.plot(depth, field, style, label=f"rates {name}")
assert field == [2 ** (m + 1) - 1 for m in depth]
plt.xlabel("layers")
plt.ylabel("receptive field (pixels)")
plt.legend()
plt.show()

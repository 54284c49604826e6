import math

import torch
from torch.distributions import Normal

torch.manual_seed(0)
x = torch.cat([torch.randn(50) - 3, torch.randn(50) + 3]).double()


def log_likelihood(means, stds):
    parts = torch.stack(
        [Normal(m, s).log_prob(x) + math.log(0.5) for m, s in zip(means, stds, strict=True)]
    )  # [2, N]
    return torch.logsumexp(parts, 0).sum().item()


truth = log_likelihood([-3.0, 3.0], [1.0, 1.0])
print(f"true parameters: {truth:.0f}")
values = []
for s in 1e-20, 1e-60, 1e-100, 1e-140:
    values.append(log_likelihood([x[0], x.mean()], [s, x.std()]))
    print(f"one component shrunk onto x[0], s = {s:g}: {values[-1]:.0f}")
    assert Normal(x[0], s).log_prob(x).sum() < -1e30  # a single Gaussian cannot do that
assert values == sorted(values) and values[-1] > truth
torch.testing.assert_close(values[-1] - values[0], 120 * math.log(10))  # -log s for one point

import math

import torch


def trial(b2, steps, g):
    """Adam after a long constant gradient of 1, then g for some steps: size of each step
    over lr."""
    w = torch.zeros(1, dtype=torch.float64)
    opt = torch.optim.Adam([w], lr=1.0, betas=(0.9, b2))
    one = torch.ones(1, dtype=torch.float64)
    opt.state[w] = {"step": torch.tensor(1e6), "exp_avg": one.clone(), "exp_avg_sq": one.clone()}
    sizes = []
    for _ in range(steps):
        old = w.clone()
        w.grad = torch.full((1,), g, dtype=torch.float64)
        opt.step()
        sizes.append(float(old - w))
    return sizes


for b2 in [0.999, 0.95]:
    spike = trial(b2, 1, 100.0)[0]
    torch.testing.assert_close(
        spike, (0.9 + 0.1 * 100) / (b2 + (1 - b2) * 1e4) ** 0.5, rtol=1e-6, atol=0
    )
    n = math.ceil(math.log((0.01 / 0.25 - 0.01) / 0.99) / math.log(b2))  # until step > lr / 2
    small = trial(b2, n + 1, 0.1)
    assert small[n - 3] < 0.5 < small[n]
    print(
        f"beta2 {b2}: spike x 100 -> {spike:.1f} lr; "
        f"gradient / 10 -> back above lr / 2 after {n} steps"
    )

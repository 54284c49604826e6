import torch


def step_sizes(steps=200, **kw):
    w = torch.zeros(1, dtype=torch.float64)
    opt = torch.optim.SGD([w], lr=0.1, momentum=0.9, **kw)
    sizes = []
    for _ in range(steps):
        old = w.clone()
        w.grad = torch.ones(1, dtype=torch.float64)
        opt.step()
        sizes.append(float(old - w))
    return sizes


plain, damped = step_sizes(), step_sizes(dampening=0.9)
for t in [1, 2, 10]:
    torch.testing.assert_close(plain[t - 1], 0.1 * (1 - 0.9**t) / (1 - 0.9))
torch.testing.assert_close(damped, [0.1] * 200)
print(f"step 1: {plain[0]:.2f}, step 10: {plain[9]:.2f}, step 200: {plain[-1]:.2f}")

import torch
import torch.nn.functional as F

n, C, S, T = 10, 6, 5, 25  # layers, channels, seeds, positions
place = torch.arange(T) - T // 2


def initial():  # S networks side by side, Var w = 1 / fan-in
    torch.manual_seed(0)
    shapes = [(C, 1), *[(C, C)] * (n - 2), (1, C)]
    ws = [torch.randn(S * o, c, 3) / (3 * c) ** 0.5 for o, c in shapes]
    return [w.requires_grad_() for w in ws]


def gradient(ws):  # d y[0] / d x[u] of the linear network, [S, T]
    g = F.one_hot(torch.tensor(T // 2), T).float().repeat(S, 1)
    for w in ws:
        g = F.conv1d(g, w, padding=1, groups=S)
    return g


def deviation(g):  # of the squared gradient
    p = g.detach().square()
    assert ((p > 0) == (place.abs() <= n)).all()  # the theoretical field
    return (p * place**2).sum(1).div(p.sum(1)).sqrt()


tasks = (("near: y[t] = 2 x[t]", 0), ("far: y[t] = x[t - 8] + x[t + 8]", 8))
for name, distance in tasks:
    target = (place == distance).float() + (place == -distance).float()
    ws = initial()
    before, errors = deviation(gradient(ws)), []
    optimizer = torch.optim.Adam(ws, lr=0.02)
    for _ in range(120):
        optimizer.zero_grad()
        # E (net(x) - y)^2 for white x, summed over the seeds
        error = (gradient(ws) - target).square().sum()
        error.backward()
        errors.append(error.item() / S)
        optimizer.step()
    after = deviation(gradient(ws))
    assert (after - distance).abs().max() < 0.2
    assert ((before > 1) & (before < 7)).all()  # between the two tasks
    print(name)
    print(f"    error     {errors[0]:.1f} -> {errors[-1]:.1f}")
    print(f"    deviation {before.mean():.1f} -> {after.mean():.1f}")

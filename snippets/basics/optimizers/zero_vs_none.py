import torch


def after(set_to_none, make):
    """One step with a gradient, then three without."""
    w = torch.ones(1, dtype=torch.float64, requires_grad=True)
    opt = make([w])
    (2 * w).sum().backward()
    opt.step()
    values = [w.item()]
    for _ in range(3):
        opt.zero_grad(set_to_none=set_to_none)
        opt.step()
        values.append(w.item())
    return values


o = torch.optim
makers = {
    "momentum": lambda p: o.SGD(p, lr=0.1, momentum=0.5),
    "decay": lambda p: o.SGD(p, lr=0.1, weight_decay=0.5),
    "Adam": lambda p: o.Adam(p, lr=0.1),
}
for name, make in makers.items():
    none, zero = after(True, make), after(False, make)
    assert none == [none[0]] * 4  # grad is None: skipped altogether
    assert zero[0] == none[0] and zero[0] > zero[1] > zero[2] > zero[3]
    print(f"{name:8}: None {none[0]:.3f} -> {none[3]:.3f}, zeros {zero[0]:.3f} -> {zero[3]:.3f}")
assert abs(after(False, makers["momentum"])[3] - (0.8 - 0.2 * (0.5 + 0.25 + 0.125))) < 1e-12
assert abs(after(False, makers["decay"])[3] - 0.75 * 0.95**3) < 1e-12

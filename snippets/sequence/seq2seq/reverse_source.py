import torch

torch.set_default_dtype(torch.float64)
T, w = 6, torch.tensor(0.5)


def outputs(x, reverse):  # scalar linear encoder, then linear decoder
    h, s = torch.zeros(()), []
    for x_t in x.flip(0) if reverse else x:
        h = w * h + x_t
    for _ in range(T):
        h = w * h
        s.append(h)
    return torch.stack(s)


for reverse in (False, True):
    J = torch.func.jacrev(outputs)(torch.ones(T), reverse)  # [T, T]
    steps = J.diagonal().log() / w.log()  # from x_i to s_i: w^steps
    i = torch.arange(1.0, T + 1)
    exact = 2 * i - 1 if reverse else torch.full((T,), T)
    torch.testing.assert_close(steps, exact, check_dtype=False)
    name = "reversed" if reverse else "in order"
    print(f"{name}: {steps.round().int().tolist()}", end=" ")
    print(f"mean {steps.mean():.0f}")

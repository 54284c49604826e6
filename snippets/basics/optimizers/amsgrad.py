import torch

C, T = 3.0, 1200


def play(opt_class, **kw):
    x = torch.zeros(1, dtype=torch.float64)
    opt = opt_class([x], lr=1.0, **kw)
    for t in range(T):
        for group in opt.param_groups:
            group["lr"] = 0.5 / (t + 1) ** 0.5
        x.grad = torch.full(
            (1,), C if t % 3 == 0 else -1.0, dtype=torch.float64
        )  # mean (C - 2) / 3 > 0
        opt.step()
        x.clamp_(-1, 1)
    return float(x)


short = (0.0, 1 / (1 + C**2))
x = {
    "SGD": play(torch.optim.SGD),
    "Adam, beta2 = 0.1": play(torch.optim.Adam, betas=short),
    "AMSGrad, beta2 = 0.1": play(torch.optim.Adam, betas=short, amsgrad=True),
    "Adam, beta2 = 0.999": play(torch.optim.Adam, betas=(0.0, 0.999)),
}
for name, value in x.items():
    print(f"{name:20}: x = {value:+.2f}")
assert x["Adam, beta2 = 0.1"] > 0.95  # the worst point
assert max(x["SGD"], x["AMSGrad, beta2 = 0.1"], x["Adam, beta2 = 0.999"]) < -0.95

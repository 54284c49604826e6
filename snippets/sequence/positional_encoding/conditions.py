import torch

D = 16
frequency = 10000.0 ** (-torch.arange(0, D, 2) / D)


def count(T):
    return torch.arange(T)[:, None].float()


def fraction(T):
    return count(T) / (T - 1)


def binary(T):
    return (torch.arange(T)[:, None] // 2 ** torch.arange(D) % 2).float()


def sinusoid(T):
    angle = count(T) * frequency
    return torch.cat((angle.sin(), angle.cos()), 1)


print("          largest   step, T=50   step, T=500   step size varies")
for f in (count, fraction, binary, sinusoid):
    a, b = f(50), f(500)
    steps = [(p[1:] - p[:-1]).norm(dim=1) for p in (a, b)]
    same = torch.allclose(a, b[:50])
    print(
        f"{f.__name__:9} {b.max():7.1f} {steps[0][0]:12.3f}"
        f" {steps[1][0]:13.3f}   {steps[1].std() > 1e-5}"
    )
    assert same == (f is not fraction)
    assert (torch.pdist(b) > 0).all()

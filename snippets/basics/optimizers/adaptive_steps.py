import torch


def steps(cls, g=1.0, **kw):
    w = torch.zeros(1, dtype=torch.float64)
    opt = cls([w], lr=0.01, eps=1e-12, **kw)
    sizes = []
    for _ in range(100):
        old = w.clone()
        w.grad = torch.full((1,), g, dtype=torch.float64)
        opt.step()
        sizes.append(old - w)
    return torch.cat(sizes)


t = torch.arange(1, 101, dtype=torch.float64)
o = torch.optim
torch.testing.assert_close(steps(o.Adagrad), 0.01 / t.sqrt())
torch.testing.assert_close(steps(o.RMSprop, alpha=0.99), 0.01 / (1 - 0.99**t).sqrt())
torch.testing.assert_close(steps(o.Adam), torch.full_like(t, 0.01))
for cls in (o.Adagrad, o.RMSprop, o.Adam):
    torch.testing.assert_close(steps(cls, g=1e-4), steps(cls, g=1e4))
    s = steps(cls)
    print(f"{cls.__name__:8} step 1: {s[0]:.4f}, step 100: {s[99]:.4f}")

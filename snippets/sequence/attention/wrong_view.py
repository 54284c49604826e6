import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, h = 6, 8, 2
d = D // h
keep = torch.ones(T, T).tril().bool()


def right(x):
    return x.view(T, h, d).transpose(0, 1)  # [h, T, d]


def wrong(x):
    return x.view(h, T, d)  # the same shape


def reach(split):  # [T, T]: does output i depend on token j?
    def f(x):
        z = split(x)
        o = (z @ z.mT).masked_fill(~keep, -torch.inf).softmax(-1) @ z
        return o.transpose(0, 1).reshape(T, D)

    J = torch.autograd.functional.jacobian(f, x)
    return (J.abs().sum((1, 3)) > 0).int()


x = torch.randn(T, D)
assert right(x).shape == wrong(x).shape == (h, T, d)
assert reach(right).equal(keep.int())
print("right: token 0 depends on", reach(right)[0].tolist())
print("wrong: token 0 depends on", reach(wrong)[0].tolist())
print("pairs from the future:", reach(wrong).triu(1).sum().item())
assert wrong(x)[1, 0].equal(x[T // h, :d])  # "head 1, token 0" is token 3

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, d = 4, 8
q, k, v = torch.randn(3, T, d)
keep = torch.ones(T, T).tril().bool()


def before(k):
    score = q @ k.T / d**0.5
    return score.masked_fill(~keep, -torch.inf).softmax(1)


def after(k):  # wrong
    return (q @ k.T / d**0.5).softmax(1) * keep


for f in (before, after):
    sums = " ".join(f"{s:.2f}" for s in f(k).sum(1))
    J = torch.autograd.functional.jacobian(f, k)  # [T, T, T, d]
    leak = J[0, 0, 1:].abs().max()  # row 0 against the keys it must not see
    print(f"{f.__name__:6} row sums {sums}, later keys {leak:.2f}")
again = after(k) / after(k).sum(1, keepdim=True)
torch.testing.assert_close(again, before(k))
print("after, then divided by the row sums: equal again")

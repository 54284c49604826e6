import torch

x = torch.ones(3)
y = x
x = x + 1
print("x = x + 1:", y.tolist(), x.tolist())
x = y
x += 1
print("x += 1:   ", y.tolist(), x.tolist())
assert x.add_(1) is x and y.tolist() == [3.0] * 3


def normalize(t):
    t -= t.mean()
    return t / t.std()


a = torch.tensor([2.0, 4, 6])
out = normalize(a)
print("returned:", out.tolist(), "the caller's tensor:", a.tolist())

n = torch.arange(3)
for name, f in {
    "n * 0.5": lambda: n * 0.5,
    "n *= 0.5": lambda: n.mul_(0.5),
    "n += 2": lambda: n.add_(2),
}.items():
    try:
        print(f"{name:9}", f().tolist())
    except RuntimeError as error:
        print(f"{name:9}", str(error).split(" to ")[0])

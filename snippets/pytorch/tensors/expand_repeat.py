import torch

x = torch.tensor([[1.0], [2.0], [3.0]])
e, r = x.expand(3, 4), x.repeat(1, 4)
assert e.equal(r)
for name, t in {"expand": e, "repeat": r}.items():
    print(f"{name} stride {t.stride()}, {t.untyped_storage().nbytes()} bytes")

x[0] = 9
print("first row after x[0] = 9:", e[0].tolist(), r[0].tolist())
try:
    e.add_(x)
except RuntimeError as error:
    print("e.add_(x):", str(error).split(".")[0].split(" the ")[1])
e[0, 0] = 7
print("e[0, 0] = 7 changes", int((e == 7).sum()), "elements of e")
e[1].fill_(5)
print("e[1].fill_(5) writes through: x =", x.flatten().tolist())
big = x.expand(2, 3, 4)
print("expand to", tuple(big.shape), "stride", big.stride())
print("repeat:", x.repeat(2, 2).flatten().tolist())
print("repeat_interleave:", x.repeat_interleave(2, 0).flatten().tolist())

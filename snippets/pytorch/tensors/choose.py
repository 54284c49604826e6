import torch

x = torch.tensor([[3.0, 0, 5], [0, 7, 0]])
print("nonzero:", x.nonzero().tolist())
assert x[x.nonzero(as_tuple=True)].equal(x[x != 0])
assert torch.masked_select(x, x != 0).equal(x[x != 0])
for i, j in x.nonzero():
    assert x[i, j] != 0
print("where(x > 4, x, -1):", torch.where(x > 4, x, -1).tolist())
print(
    "column of row max:",
    (x == x.amax(1, keepdim=True)).nonzero()[:, 1].tolist(),
)
print("masked_fill:", x.masked_fill(x == 0, -torch.inf).softmax(1)[1].tolist())
value, index = x.topk(2, 1)
assert value.equal(x.gather(1, index))
assert value.equal(x.sort(1, descending=True)[0][:, :2])
print("topk indices:", index[0].tolist())

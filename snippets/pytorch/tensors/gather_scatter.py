import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(3, 5)
k = torch.tensor([[4, 0], [1, 1], [2, 3]])  # [3, 2]
g = x.gather(1, k)
for i in range(3):
    for j in range(2):
        assert g[i, j] == x[i, k[i, j]]
assert g.equal(x.take_along_dim(k, 1))

src = torch.tensor([[1.0, 2], [3, 4], [5, 6]])
out = torch.zeros(3, 5).scatter_add(1, k, src)
reference = torch.zeros(3, 5)
for i in range(3):
    for j in range(2):
        reference[i, k[i, j]] += src[i, j]
assert out.equal(reference)
print(out.int().tolist())

rows = torch.tensor([2, 0, 2])
added = torch.zeros(3, 2).index_add(0, rows, src)
for i in range(3):
    assert added[i].equal(src[rows == i].sum(0))
print(added.int().tolist())

y = torch.tensor([1, 0, 4])
log_p = x.log_softmax(1)
nll = -log_p.gather(1, y[:, None])[:, 0]
theirs = F.cross_entropy(x, y, reduction="none")
torch.testing.assert_close(nll, theirs)
one_hot = torch.zeros(3, 5).scatter(1, y[:, None], 1.0)
assert one_hot.equal(F.one_hot(y, 5).float())

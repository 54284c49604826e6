import torch
import torch.nn.functional as F

torch.manual_seed(0)
z = torch.randn(6, 3).double()
y = torch.tensor([0, 0, 0, 0, 1, 2])
w = torch.tensor([1.0, 4.0, 10.0]).double()


def ce(rows, w):
    return F.cross_entropy(z[rows], y[rows], weight=w)


each = -z.log_softmax(1).gather(1, y[:, None])[:, 0]
loss = ce(range(6), w)
torch.testing.assert_close(loss, (w[y] * each).sum() / w[y].sum())
print(f"weights of the batch sum to {w[y].sum():.0f}, loss {loss:.2f}")
same = torch.equal(ce(range(6), w), ce(range(6), 8 * w))
print("all weights x 8, loss unchanged:", same)
torch.testing.assert_close(ce([4], w), each[4])
print(f"batch of one rare sample: {ce([4], w) / each[4]:.0f} x its loss")

s, t = torch.randn(6).double(), torch.tensor([0, 0, 0, 0, 1, 1]).double()
bce = F.binary_cross_entropy_with_logits(s, t, pos_weight=torch.tensor(5.0))
parts = torch.where(t == 1, 5 * F.softplus(-s), F.softplus(s))
torch.testing.assert_close(bce, parts.sum() / 6)
print(f"pos_weight: divided by N = 6, not by {(4 * t + 1).sum():.0f}")

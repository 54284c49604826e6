import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in load_digits(return_X_y=True))
X, M, n = X / 16, 10, 200
rows = torch.randperm(len(X))
train, test = rows[:n], rows[n:]
W1 = (torch.randn(M, 64, 16) / 8).requires_grad_()
W2 = (torch.randn(M, 16, 10) / 4).requires_grad_()
for _ in range(100):
    z = (X[train] @ W1).relu() @ W2  # M networks at once, [M, n, 10]
    loss = F.cross_entropy(z.mT, y[train].expand(M, n), reduction="none").mean(1)
    for w, g in zip((W1, W2), torch.autograd.grad(loss.sum(), (W1, W2)), strict=True):
        w.data -= 1.0 * g
q = ((X[test] @ W1).relu() @ W2).softmax(-1).detach()  # [M, test, 10]
mean, target = q.mean(0), F.one_hot(y[test], 10)
brier = (q - target).square().sum(-1).mean()
together = (mean - target).square().sum(-1).mean()
diversity = (q - mean).square().sum(-1).mean()
torch.testing.assert_close(together, brier - diversity)
nll = -q.log().gather(-1, y[test].expand(M, -1)[..., None]).mean()
nll_together = F.nll_loss(mean.log(), y[test])
assert nll_together < nll
accuracy = (q.argmax(-1) == y[test]).double().mean()
joint = (mean.argmax(-1) == y[test]).double().mean()
print(f"Brier: members {brier:.3f} - diversity {diversity:.3f} = {together:.3f}")
print(f"accuracy: members {accuracy:.2f}, ensemble {joint:.2f}")

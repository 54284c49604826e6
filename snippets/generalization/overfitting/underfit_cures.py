import torch
import torch.nn.functional as F
from sklearn.datasets import make_circles

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(v) for v in make_circles(400, noise=0.1, factor=0.5, random_state=0))
X, y, val, val_y = X[:200], y[:200].double(), X[200:], y[200:].double()


def run(features, h=0, decay=0.0, lr=1.0, steps=300):
    A, B = features(X), features(val)
    shapes = [(A.shape[1], h), (h, 1)] if h else [(A.shape[1], 1)]
    net = [torch.randn(s).div(s[0] ** 0.5).requires_grad_() for s in shapes]

    def forward(x):
        return (x @ net[0]).relu() @ net[1] if h else x @ net[0]

    for _ in range(steps):
        loss = F.binary_cross_entropy_with_logits(forward(A)[:, 0], y)
        for w, g in zip(net, torch.autograd.grad(loss, net), strict=True):
            w.data -= lr * (g + decay * w)
    hits = (forward(A)[:, 0] > 0) == y, (forward(B)[:, 0] > 0) == val_y
    return [loss.item()] + [v.double().mean().item() for v in hits]


def plain(x):
    return F.pad(x, (0, 1), value=1)


def squares(x):
    return torch.cat([plain(x), x**2], 1)


for name, setting in {
    "linear": (plain,),
    "linear, 10 x the steps": (plain, 0, 0.0, 1.0, 3000),
    "with x^2": (squares,),
    "hidden layer": (plain, 16),
    "hidden, decay too strong": (plain, 16, 0.3),
    "hidden, lr too small": (plain, 16, 0.0, 0.001),
}.items():
    loss, train, held = run(*setting)
    print(f"{name:24} loss {loss:.2f}, train {train:.2f}, val {held:.2f}")

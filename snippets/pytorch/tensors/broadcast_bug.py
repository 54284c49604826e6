import warnings

import torch
import torch.nn.functional as F

torch.manual_seed(0)
N = 100
x = torch.randn(N, 1, dtype=torch.float64)
y = 3 * x[:, 0] + 1  # [N]
X = torch.cat((x, torch.ones_like(x)), 1)
for name, target in {
    "[N, 1] with [N]": y,
    "[N, 1] with [N, 1]": y[:, None],
}.items():
    w = torch.zeros(2, 1, dtype=torch.float64, requires_grad=True)
    for _ in range(100):
        difference = X @ w - target
        (g,) = torch.autograd.grad(difference.square().mean(), w)
        w = (w - 0.2 * g).detach().requires_grad_()
    print(
        f"{name:19} {tuple(difference.shape)}",
        [round(v, 2) for v in w.flatten().tolist()],
    )
print("mean of y:", round(y.mean().item(), 2))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    F.mse_loss(X @ w, y)
print("mse_loss warns:", len(caught), str(caught[0].message)[:19])

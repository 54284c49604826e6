import torch
from torch.autograd import gradcheck
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
W, x, h = torch.randn(3, 4), torch.randn(4), 1e-6
near_kink = torch.tensor([-1.0, 1e-7])  # closer to 0 than h

checks = {
    "tanh(Wx)": (lambda x: torch.tanh(W @ x), x),
    "tanh(Wx), a factor detached": (lambda x: torch.tanh(W @ x) * x.detach().sum(), x),
    "relu, away from 0": (torch.relu, x),
    "relu, closer to 0 than h": (torch.relu, near_kink),
    "dropout, new mask each call": (lambda x: torch.dropout(W @ x, 0.5, True), x),
}
for name, (f, v) in checks.items():
    differences = torch.stack(
        [(f(v + h * e) - f(v - h * e)) / (2 * h) for e in torch.eye(len(v))], dim=1
    )
    gap = (differences - jacobian(f, v)).abs().max()
    passed = gradcheck(f, v.clone().requires_grad_(), raise_exception=False)
    print(f"{name:27} {'passes' if passed else 'fails'}, largest gap {gap:.2f}")

import warnings

import torch
from torch import nn


class Standardize(nn.Module):
    def forward(self, a):  # no epsilon
        return (a - a.mean(1, keepdim=True)) / a.std(1, keepdim=True)


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), Standardize(), nn.Linear(3, 1))
names = {module: name for name, module in net.named_modules()}


def check(module, args, out):
    bad = (~out.isfinite()).any(1).sum().item()
    if bad:
        raise FloatingPointError(f"{names[module]} {module}, {bad} rows")


x = torch.randn(16, 4)
net(x).mean().backward()  # no error, only bad numbers
print("nan in", [k for k, p in net.named_parameters() if p.grad.isnan().any()])
for module in net:
    module.register_forward_hook(check)
try:
    net(x)
except FloatingPointError as error:
    print("first bad output:", error)
dead = (net[1](net[0](x)) == 0).all(1).sum().item()
print("rows with all units off:", dead)

for text, factor in (("sqrt(0)", 1.0), ("0 * sqrt(0)", 0.0)):
    v = torch.zeros(1, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it also prints where the forward was
        try:
            (factor * v.sqrt()).sum().backward()
            print(f"{text}: gradient {v.grad.item()}, no error")
        except RuntimeError as error:
            print(f"{text}: {error}")

import torch
from torch import nn

torch.manual_seed(0)
p, D, N = 0.5, 64, 20_000
x = torch.randn(N, D)


def bn():
    return nn.BatchNorm1d(D, momentum=None)


def run(*layers):
    """Variance of the last BN's output in eval mode; 1 is what it promises."""
    net = nn.Sequential(*layers)
    last = [m for m in net if isinstance(m, nn.BatchNorm1d)][-1]
    seen = []

    def record(module, inputs, output):
        seen.append(output.var(0).mean().item())

    last.register_forward_hook(record)
    with torch.no_grad():
        net.train()(x)
        net.eval()(x)
    return net, seen


def linear():
    return nn.Linear(D, D)


cases = {
    "ReLU, Dropout, BN": (bn(), nn.ReLU(), nn.Dropout(p), bn()),
    "ReLU, Dropout, Linear, BN": (
        bn(),
        nn.ReLU(),
        nn.Dropout(p),
        linear(),
        bn(),
    ),
    "BN, ReLU, Dropout, Linear": (bn(), nn.ReLU(), nn.Dropout(p), linear()),
}
result = {}
for name, layers in cases.items():
    net, (train, test) = run(*layers)
    result[name] = test
    print(f"{name:25}: train {train:.2f}, eval {test:.2f}")
    assert abs(train - 1) < 0.01

m2, v = 1 / (2 * torch.pi), 0.5 - 1 / (2 * torch.pi)  # ReLU of N(0, 1)
theory = v / ((m2 + v) / (1 - p) - m2)  # Dropout next to BN
assert abs(result["ReLU, Dropout, BN"] - theory) < 0.01
assert abs(result["BN, ReLU, Dropout, Linear"] - 1) < 0.01

net, _ = run(*cases["ReLU, Dropout, Linear, BN"])
for m in net:
    if isinstance(m, nn.BatchNorm1d):
        m.reset_running_stats()
        m.train()  # statistics again, dropout stays off
with torch.no_grad():
    net(x)
    fixed = net.eval()(x).var(0).mean().item()
print(f"statistics measured again without dropout: {fixed:.2f}")
assert abs(fixed - 1) < 0.01

import torch
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(64, 4, dtype=torch.float64)
w = torch.ones(4, dtype=torch.float64)


def steps_to_revive(f, depth):
    b = torch.tensor(-depth, dtype=torch.float64, requires_grad=True)
    for step in range(251):
        z = x @ w + b
        if (z > 0).any():
            return step
        (slope,) = torch.autograd.grad(f(z).mean(), b)
        b = (b + 10 * slope).detach().requires_grad_()  # ask for a larger output
    return "never" if b <= -depth else "not yet"


table = {
    "ReLU": F.relu,
    "Leaky ReLU": F.leaky_relu,
    "PReLU": lambda z: F.prelu(z, z.new_full((1,), 0.25)),
    "ELU": F.elu,
    "SiLU": F.silu,
    "GELU": F.gelu,
}
for name, f in table.items():
    print(
        f"{name:11}"
        + "".join(f"  b = -{d:g}: {steps_to_revive(f, d)!s:8}" for d in (6.0, 8.0, 24.0))
    )

import matplotlib.pyplot as plt
import torch
from torch import nn

n, L = 128, 20
torch.manual_seed(0)
x = torch.randn(n, dtype=torch.float64)
cases = {
    "Gaussian, linear": (lambda W: nn.init.normal_(W, std=n**-0.5), False),
    "orthogonal, linear": (nn.init.orthogonal_, False),
    "orthogonal, ReLU": (lambda W: nn.init.orthogonal_(W, 2**0.5), True),
}
values = {}
for (name, (fill, relu)), style in zip(cases.items(), ("-", "--", ":"), strict=True):
    a, J = x, torch.eye(n, dtype=torch.float64)
    for _ in range(L):
        W = fill(torch.empty(n, n, dtype=torch.float64))
        z = W @ a
        J = W @ J
        if relu:
            J, z = (z > 0)[:, None] * J, z.relu()
        a = z
    s = values[name] = torch.linalg.svdvals(J)  # descending
    power = (s.square().mean()).item()
    tail = (s < 0.01).sum()
    print(f"{name:19s} mean s^2 {power:.1f}, max {s[0]:.1f}, < 0.01: {tail}")
    plt.semilogy(s.clamp(min=1e-9), style, label=name)
torch.testing.assert_close(values["orthogonal, linear"], torch.ones_like(x))
plt.ylim(1e-9, 1e6)
plt.xlabel("index")
plt.ylabel("singular value of the Jacobian")
plt.legend(loc="upper right")
plt.show()

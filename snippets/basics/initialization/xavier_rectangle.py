import torch
from torch import nn

torch.manual_seed(0)
n_in, n_out, N = 800, 200, 2000
x = torch.randn(N, n_in)  # Var = 1
g = torch.randn(N, n_out)  # dL/dz, Var = 1
W = torch.empty(n_out, n_in)
print(f"{n_in} in, {n_out} out")
rules = {
    "Var = 1/n_in": lambda: nn.init.normal_(W, std=n_in**-0.5),
    "Var = 1/n_out": lambda: nn.init.normal_(W, std=n_out**-0.5),
    "Xavier": lambda: nn.init.xavier_normal_(W),
}
for name, fill in rules.items():
    fill()
    forward = (x @ W.T).var()  # n_in Var(w)
    backward = (g @ W).var()  # n_out Var(w)
    theory = torch.stack((n_in * W.var(), n_out * W.var()))
    measured = torch.stack((forward, backward))
    torch.testing.assert_close(measured, theory, rtol=0.02, atol=0)
    print(f"{name:13s}  forward x{forward:.1f}  backward x{backward:.2f}")

import matplotlib.pyplot as plt
import torch

z = torch.tensor([2.0, 1.0, 0.0, -1.0], dtype=torch.float64)
T = torch.logspace(-1.5, 2, 200, dtype=torch.float64, requires_grad=True)
log_p = torch.log_softmax(z / T[:, None], 1)  # [200, K]
p = log_p.exp()
H = -(p * log_p).sum(1)
(slope,) = torch.autograd.grad(H.sum(), T)

mean = (p * z).sum(1)
variance = (p * z**2).sum(1) - mean**2
torch.testing.assert_close(slope, variance / T**3)  # dH/dT = Var_p(z) / T^3 >= 0
assert (p.argmax(1) == 0).all()
torch.testing.assert_close(p[0], torch.tensor([1.0, 0, 0, 0], dtype=p.dtype), rtol=0, atol=1e-12)
assert (p[-1] - 1 / 4).abs().max() < 0.005
tie = torch.softmax(torch.tensor([3.0, 3.0, 1.0]) / 1e-3, 0)
print("tie, T -> 0:", tie.tolist())

figure, axis = plt.subplots(figsize=(4.5, 3))
for k, style in enumerate(("-", "--", "-.", ":")):
    axis.semilogx(T.detach(), p[:, k].detach(), style, label=f"$z_{k + 1} = {z[k]:g}$")
axis.axhline(0.25, color="0.5", linewidth=0.6)
axis.set_xlabel("temperature T")
axis.set_ylabel("probability")
axis.legend()
plt.show()

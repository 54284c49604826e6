import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

z = torch.linspace(-5, 5, 201, dtype=torch.float64, requires_grad=True)
p = torch.sigmoid(z)  # probability of the true class
for gamma, style in ((0, "-"), (1, "--"), (2, "-."), (5, ":")):
    loss = -((1 - p) ** gamma) * p.log()
    (g,) = torch.autograd.grad(loss.sum(), z, retain_graph=True)
    closed = (1 - p) ** gamma * (gamma * p * p.log() + p - 1)
    torch.testing.assert_close(g, closed)
    plt.plot(p.detach(), loss.detach(), style, label=f"gamma = {gamma}")
    at = [loss[i].item() for i in (80, 144)]
    print(f"gamma {gamma}: loss {at[0]:.3f} at p = {p[80]:.2f}", end=", ")
    print(f"{at[1]:.4f} at p = {p[144]:.2f}")
    if gamma == 0:
        torch.testing.assert_close(loss, F.softplus(-z))
plt.xlabel("probability of the true class p_t")
plt.ylabel("focal loss")
plt.legend()
plt.show()

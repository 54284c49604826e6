import torch
import torch.nn.functional as F
from torch.autograd.functional import jvp

torch.manual_seed(0)
W1 = torch.randn(4, 6, dtype=torch.float64, requires_grad=True)
W2 = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
x, t = torch.randn(50, 6, dtype=torch.float64), torch.randn(50, 3, dtype=torch.float64)

W = (W2 @ W1).detach().requires_grad_()  # the same function with one layer
loss_deep, loss_flat = F.mse_loss(x @ W1.T @ W2.T, t), F.mse_loss(x @ W.T, t)
torch.testing.assert_close(loss_deep, loss_flat)

(G,) = torch.autograd.grad(loss_flat, W)
G1, G2 = torch.autograd.grad(loss_deep, (W1, W2))
_, moved = jvp(lambda A, B: B @ A, (W1, W2), (-G1, -G2))  # how the product W2 W1 moves, [3, 6]
torch.testing.assert_close(moved, -(W2 @ W2.T @ G + G @ W1.T @ W1))

cosine = F.cosine_similarity(moved.flatten(), -G.flatten(), dim=0)
print(f"angle between the two updates: {torch.rad2deg(torch.acos(cosine)):.0f} degrees")
assert cosine < 0.98

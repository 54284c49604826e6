import torch

x = torch.tensor([[0.5], [1.0], [1.5]], dtype=torch.float64)
w1 = torch.tensor([[1.0]], dtype=torch.float64, requires_grad=True)
W2 = torch.tensor([[1.0, 1.0]], dtype=torch.float64, requires_grad=True)
b2 = torch.tensor([0.0, -3.0], dtype=torch.float64, requires_grad=True)
moved = []
for step in range(60):
    z = torch.relu(x @ w1) @ W2 + b2  # [3, 2]
    loss = ((torch.relu(z).sum(1, keepdim=True) - 9 * x) ** 2).mean()
    gradients = torch.autograd.grad(loss, [w1, W2, b2])
    dead = (z[:, 1] <= 0).all()
    if dead:
        assert gradients[1][0, 1] == 0 and gradients[2][1] == 0
        assert W2[0, 1] == 1 and b2[1] == -3
    if dead:
        last = step, w1.item()
    moved.append(not dead)
    with torch.no_grad():
        for p, g in zip((w1, W2, b2), gradients, strict=True):
            p -= 0.01 * g
print(
    f"dead up to step {last[0]} (w1 = {last[1]:.2f}), alive in "
    f"the other {sum(moved)} of 60 steps, loss {loss.item():.3f}"
)

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, t = torch.randn(40, 6), torch.randn(40, 6)


def run(A, B, steps=100):
    """A branch B A x as in LoRA: does (A, B) get a gradient at the first two steps, and the
    last loss."""
    moves = []
    for _ in range(steps):
        A, B = A.detach().requires_grad_(), B.detach().requires_grad_()
        loss = F.mse_loss(x @ A.T @ B.T, t)
        gA, gB = torch.autograd.grad(loss, (A, B))
        moves.append((bool(gA.any()), bool(gB.any())))
        A, B = A - 0.3 * gA, B - 0.3 * gB
    return moves[:2], loss.item()


A, B = torch.randn(3, 6), torch.randn(6, 3)
start = F.mse_loss(torch.zeros_like(t), t)
for name, weights in {"B = 0": (A, 0 * B), "A = 0": (0 * A, B), "both 0": (0 * A, 0 * B)}.items():
    (first, second), loss = run(*weights)
    print(
        f"{name:6} (A, B) move at step 1: {first}, at "
        f"step 2: {second}; loss {start:.3f} -> {loss:.3f}"
    )
    stuck = name == "both 0"
    assert (loss < start - 0.05) != stuck

import torch

torch.set_default_dtype(torch.float64)
W = 2 * torch.tensor([[1.0, 1.0], [-1.0, -1.0]])
assert torch.equal(W @ W, torch.zeros(2, 2))  # both eigenvalues are 0

for x in ([0.0, 0.0], [-2.0, 50.0]):
    for n in (1, 2, 20):
        h0 = h = torch.tensor([0.0, float(x[1] > 0)], requires_grad=True)
        for _ in range(n):
            h = torch.tanh(W @ h + torch.tensor(x))
        (g,) = torch.autograd.grad(h[0], h0)
        print(f"x {x}, {n:2} steps: {g.tolist()}")

import torch

torch.manual_seed(0)
k, N = 4, 8
x = torch.randn(k, N, 3, dtype=torch.float64)
y = (torch.rand(k, N) < 0.5).double()
start = torch.randn(3, dtype=torch.float64)


def grad(w, x, y):
    w = w.clone().requires_grad_()
    loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y)
    return torch.autograd.grad(loss, w)[0]


def gap(lr):
    w = start
    for i in range(k):
        w = w - lr * grad(w, x[i], y[i])  # k steps, batch N
    big = start - k * lr * grad(
        start, x.flatten(0, 1), y.flatten()
    )  # one step, batch kN, k times the lr
    return float((w - big).norm()), float((w - start).norm())


gaps = {lr: gap(lr) for lr in [1.0, 0.1, 0.01, 0.001]}
for lr, (d, moved) in gaps.items():
    print(f"lr {lr:5}: moved {moved:.4f}, the two differ by {d / moved:.2%}")
assert 90 < gaps[0.01][0] / gaps[0.001][0] < 110  # the difference is O(lr^2)
one = start - 0.1 * grad(start, x.flatten(0, 1), y.flatten())  # lr not scaled
assert (one - start).norm() < 0.3 * gaps[0.1][1]

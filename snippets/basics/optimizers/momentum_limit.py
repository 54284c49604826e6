import torch

h = 4.0


def distance(lr, momentum, steps=200):
    w = torch.ones(1, dtype=torch.float64)
    opt = torch.optim.SGD([w], lr=lr, momentum=momentum)
    for _ in range(steps):
        w.grad = h * w
        opt.step()
    return float(w.abs())


def radius(lr, momentum):  # w_{t+1} = (1 + mu - lr h) w_t - mu w_{t-1}
    A = torch.tensor([[1 + momentum - lr * h, -momentum], [1.0, 0.0]], dtype=torch.float64)
    return float(torch.linalg.eigvals(A).abs().max())


for mu in [0.0, 0.5, 0.9]:
    limit = 2 * (1 + mu) / h
    torch.testing.assert_close(radius(limit, mu), 1.0)
    assert radius(0.95 * limit, mu) < 1 < radius(1.05 * limit, mu)
    assert distance(0.95 * limit, mu) < 1e-2 and distance(1.05 * limit, mu) > 1e4
    print(f"momentum {mu}: stable for lr < {limit:.2f}")

import torch

torch.manual_seed(0)
S, d, r, H = 5, 30, 3, 40  # S seeds; the targets see r directions of x


def normal(n, m):
    return torch.randn(S, n, m, dtype=torch.float64) / n**0.5


def task(U, N, A):  # shared features U, own readout A
    x = torch.randn(S, N, d, dtype=torch.float64)
    return x, (x @ U * 2).tanh() @ A


def fit(Ws, x, y, steps, lr=0.01):
    Ws = [W.clone().requires_grad_() for W in Ws]
    optimizer = torch.optim.Adam(Ws, lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = S * (forward(Ws, x) - y).square().mean()
        loss.backward()
        optimizer.step()
    return [W.detach() for W in Ws]


def forward(Ws, x):
    return (x @ Ws[0]).tanh() @ Ws[1]


U, other = (torch.linalg.qr(normal(d, r))[0] for _ in range(2))
start = [normal(d, H), normal(H, 8)]
head = normal(H, 4)
A = normal(r, 4)
x, y = task(U, 40, A)  # few samples of the new task
test, truth = task(U, 500, A)
starts = {"random": start[0]}
for name, features in (("related", U), ("unrelated", other)):
    starts[name] = fit(start, *task(features, 500, normal(r, 8)), 150)[0]
for steps in (30, 300):
    error = {}
    for name, W in starts.items():
        p = forward(fit([W, head], x, y, steps), test)
        error[name] = (p - truth).square().mean((1, 2)) / truth.square().mean((1, 2))
    gap = error["random"] - error["related"]
    se = gap.std() / S**0.5
    assert gap.mean() > 2 * se
    assert error["unrelated"].mean() > error["random"].mean()
    print(f"error after {steps} steps")
    for name, e in error.items():
        print(f"  {name:10s} {e.mean():.2f} +- {e.std():.2f}")
    print(f"  related beats random by {gap.mean():.2f} +- {se:.2f}")

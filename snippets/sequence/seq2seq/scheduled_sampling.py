import torch

torch.set_default_dtype(torch.float64)
p1 = torch.tensor([0.6, 0.4])  # p(y_1)
p2 = torch.tensor([[0.9, 0.1], [0.2, 0.8]])  # p(y_2 | y_1)
p = p1[:, None] * p2  # [y_1, y_2]


def fit(keep):  # probability of the true prefix
    w1 = torch.zeros(2, requires_grad=True)
    w2 = torch.zeros(2, 2, requires_grad=True)
    optimizer = torch.optim.LBFGS([w1, w2], max_iter=60)

    def objective():
        log_q1, log_q2 = w1.log_softmax(0), w2.log_softmax(1)
        own = log_q1.exp().detach()  # sampled y_1, independent of the true
        read = keep * p + (1 - keep) * own[:, None] * p.sum(0)  # [read, y_2]
        loss = -(p1 * log_q1).sum() - (read * log_q2).sum()
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(objective)
    return w1.softmax(0), w2.softmax(1)


for keep in (1.0, 0.5, 0.0):
    q1, q2 = fit(keep)
    exact = keep * p2 + (1 - keep) * p.sum(0)
    torch.testing.assert_close((q1, q2), (p1, exact), atol=1e-3, rtol=0)
    kl = (p * (p / (q1[:, None] * q2)).log()).sum()
    rows = [[round(v, 2) for v in row] for row in q2.tolist()]
    print(f"true prefix {keep:.1f}: q(y2|y1) {rows}, KL {abs(kl):.2f}")
mutual = (p * (p2 / p.sum(0)).log()).sum()  # of y_1 and y_2
torch.testing.assert_close(kl, mutual, atol=1e-5, rtol=0)

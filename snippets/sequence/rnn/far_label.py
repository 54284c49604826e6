import torch
from torch import nn


def accuracy(window, seed):
    torch.manual_seed(seed)
    T, N = 10, 32
    rnn, readout = nn.RNN(1, 8), nn.Linear(8, 1)
    parameters = [*rnn.parameters(), *readout.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    for _ in range(90):
        y = torch.randint(2, (N, 1)).float()  # the first input is the answer
        x = torch.cat((y[None], torch.zeros(T - 1, N, 1)))
        h = rnn(x[: T - window])[1].detach() if window < T else None
        _, h = rnn(x[T - window :], h)
        logit = readout(h[0])
        loss = nn.functional.binary_cross_entropy_with_logits(logit, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return ((logit > 0) == (y > 0)).float().mean()


full = [accuracy(10, seed) for seed in range(5)]
short = [accuracy(3, seed) for seed in range(5)]
assert min(full) > 0.95 and max(short) > 0.95 and min(short) < 0.75
print("window 10 of 10: every seed learns")
print("window  3 of 10: some seeds learn, some stay near 0.5")

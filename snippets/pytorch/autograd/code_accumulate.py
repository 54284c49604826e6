import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
N, micro = 32, 5
x, y = torch.randn(N, 4, dtype=torch.float64), torch.randint(3, (N,))


def train(steps, micro):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5, momentum=0.9)
    for _ in range(steps):
        optimizer.zero_grad()
        for part in torch.arange(N).split(micro):
            loss = F.cross_entropy(net(x[part]), y[part]) * len(part) / N
            loss.backward()
        norm = nn.utils.clip_grad_norm_(net.parameters(), 0.05)
        optimizer.step()
    return [p.detach() for p in net.parameters()], norm


big, norm = train(20, N)
small, norm_small = train(20, micro)
torch.testing.assert_close(small, big)
torch.testing.assert_close(norm_small, norm)
print(f"{-(-N // micro)} micro-batches, the last of {N % micro}: same weights")
print(f"gradient norm before clipping {norm:.3f}")

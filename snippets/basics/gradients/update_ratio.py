import torch
from torch import nn

torch.set_default_dtype(torch.float64)
D, L, eta = 64, 8, 1e-3
optimizers = {
    "SGD": lambda p: torch.optim.SGD(p, lr=eta),
    "Adam": lambda p: torch.optim.Adam(p, lr=eta, eps=1e-8),
    "Adam, eps=0": lambda p: torch.optim.Adam(p, lr=eta, eps=0.0),
}
for name, optimizer in optimizers.items():
    torch.manual_seed(0)
    net = nn.Sequential()
    for _ in range(L):
        net += nn.Sequential(nn.Linear(D, D), nn.Sigmoid())
        nn.init.xavier_normal_(net[-2].weight)
    Ws = [net[i].weight for i in range(0, 2 * L, 2)]
    before = [W.detach().clone() for W in Ws]
    net(torch.randn(32, D)).square().mean().backward()
    optimizer(net.parameters()).step()
    moves = [Ws[l] - B for l, B in enumerate(before)]
    ratio = [(m.norm() / before[l].norm()).item() for l, m in enumerate(moves)]
    print(f"{name:12} layer 1: {ratio[0]:.0e}   layer {L}: {ratio[-1]:.0e}")
    if name == "Adam, eps=0":  # every entry moves by eta
        sizes = torch.stack([eta * D / B.norm() for B in before])
        torch.testing.assert_close(torch.tensor(ratio), sizes)

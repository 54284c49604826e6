import copy

import torch
import torch.nn.functional as F
from torch import nn
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(64, 4)
data = TensorDataset(x, (x[:, 0] * x[:, 1] > 0).long())


def start():
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(4, 16), nn.Dropout(), nn.Linear(16, 2))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    return net, optimizer, StepLR(optimizer, 2)


def train(net, optimizer, scheduler, epochs):
    for _ in range(epochs):
        for a, b in DataLoader(data, batch_size=16, shuffle=True):
            optimizer.zero_grad()
            F.cross_entropy(net(a), b).backward()
            optimizer.step()
        scheduler.step()
    return nn.utils.parameters_to_vector(net.parameters()).detach()


parts = start()
train(*parts, 3)
saved = copy.deepcopy([part.state_dict() for part in parts])
rng = torch.get_rng_state()
whole = train(*parts, 3)

for skip in (None, "model", "optimizer", "scheduler", "RNG"):
    fresh = start()
    names = ("model", "optimizer", "scheduler")
    for name, part, state in zip(names, fresh, saved, strict=True):
        if name != skip:
            part.load_state_dict(copy.deepcopy(state))
    if skip != "RNG":
        torch.set_rng_state(rng)
    same = torch.equal(train(*fresh, 3), whole)
    name = f"without {skip}" if skip else "all restored"
    print(f"{name:17} same weights {same}")
    assert same is (skip is None)

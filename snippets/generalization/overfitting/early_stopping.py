import copy
import math

import torch
from torch import nn
from torch.optim.lr_scheduler import ReduceLROnPlateau


class EarlyStopping:
    def __init__(self, patience=5, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad, self.state = math.inf, 0, None

    def __call__(self, loss, model):  # True: stop now
        if loss < self.best - self.min_delta:
            self.best, self.bad = loss, 0
            self.state = copy.deepcopy(model.state_dict())
        else:  # also when the loss is nan
            self.bad += 1
        return self.bad >= self.patience

    def restore(self, model):
        model.load_state_dict(self.state)


torch.manual_seed(0)
for patience, min_delta in ((3, 0.0), (3, 0.05), (8, 0.05), (1, 0.1)):
    stopper, model = EarlyStopping(patience, min_delta), nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    plateau = ReduceLROnPlateau(
        optimizer, patience=patience - 1, threshold=min_delta, threshold_mode="abs"
    )
    for epoch in range(100):
        model.weight.data.fill_(epoch)
        noise = 0.3 * torch.rand(()).item()
        loss = (epoch / 20 - 1) ** 2 + noise  # falls, then rises
        stop = stopper(loss, model)
        plateau.step(loss)
        assert stop == (optimizer.param_groups[0]["lr"] == 0.1)
        assert stopper.best == plateau.best
        if stop:
            break
    stopper.restore(model)
    kept = int(model.weight.item())
    print(f"patience {patience}, min_delta {min_delta:4}:", end=" ")
    print(f"stop {epoch}, kept {kept}, best {stopper.best:.2f}")
stopper = EarlyStopping(2)
assert [stopper(math.nan, model) for _ in range(2)] == [False, True]

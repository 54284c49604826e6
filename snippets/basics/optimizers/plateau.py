import torch


class Plateau:
    def __init__(self, lr, factor, patience, threshold, min_lr):
        self.lr, self.factor, self.patience = lr, factor, patience
        self.threshold, self.min_lr = threshold, min_lr
        self.best, self.bad = float("inf"), 0

    def step(self, metric):
        if metric < self.best * (1 - self.threshold):  # relative improvement
            self.best, self.bad = metric, 0
        else:
            self.bad += 1
        if self.bad > self.patience:
            self.lr, self.bad = max(self.lr * self.factor, self.min_lr), 0


kw = {"factor": 0.2, "patience": 3, "threshold": 0.05, "min_lr": 1e-3}
opt = torch.optim.SGD([torch.zeros(1)], lr=0.1)
ref, mine = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, **kw), Plateau(0.1, **kw)
torch.manual_seed(0)
drops = []
for epoch in range(60):
    metric = float(1 + 2 * 0.8**epoch + 0.1 * torch.rand(()))
    old = mine.lr
    mine.step(metric)
    ref.step(metric)
    torch.testing.assert_close(mine.lr, opt.param_groups[0]["lr"])
    assert (mine.best, mine.bad) == (ref.best, ref.num_bad_epochs)
    if mine.lr < old:
        drops.append((epoch, round(mine.lr, 4)))
print("lowered at (epoch, lr):", drops)

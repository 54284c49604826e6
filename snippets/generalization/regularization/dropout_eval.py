import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.6)

    def forward(self, x, how):
        if how == "nn.Dropout":
            x = self.drop(x)
        elif how == "F.dropout(x, p)":
            x = F.dropout(x, 0.6)  # training=True by default
        else:
            x = F.dropout(x, 0.6, self.training)
        return x


net, x = Net(), torch.ones(5, 8)
for mode in (True, False):
    net.train(mode)
    print("train()" if mode else "eval()")
    for how in ("nn.Dropout", "F.dropout(x, p)", "F.dropout(x, p, training)"):
        with torch.no_grad():  # no effect on dropout
            y = net(x, how)
        values = y.unique()
        kept = f"kept {y.count_nonzero()} of {y.numel()}"
        print(f"  {how:25} {kept}, times {y.max():.1f}")
        off = not mode and how != "F.dropout(x, p)"
        assert torch.equal(values, torch.ones(1)) == off

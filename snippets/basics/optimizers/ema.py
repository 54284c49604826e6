import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn, update_bn

torch.manual_seed(0)
x = torch.randn(40, 4, dtype=torch.float64)
y = x.sum(dim=1, keepdim=True)
model = nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 1)).double()
ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
swa = AveragedModel(model)
opt = torch.optim.SGD(model.parameters(), lr=0.05)
params = [p.detach().clone() for p in model.parameters()]
my_ema, my_swa = [p.clone() for p in params], [torch.zeros_like(p) for p in params]

for t in range(30):
    i = torch.randint(40, (8,))
    opt.zero_grad()
    (model(x[i]) - y[i]).square().mean().backward()
    opt.step()
    ema.update_parameters(model)
    swa.update_parameters(model)
    for e, s, p in zip(my_ema, my_swa, model.parameters(), strict=True):
        w = p.detach()
        e.copy_(w if t == 0 else 0.9 * e + (1 - 0.9) * w)
        s += (w - s) / (t + 1)  # running mean
    torch.testing.assert_close([p.detach() for p in ema.parameters()], my_ema)
torch.testing.assert_close([p.detach() for p in swa.parameters()], my_swa)

bn, avg_bn = model[1], swa.module[1]
torch.testing.assert_close(avg_bn.running_mean, bn.running_mean)  # copied from the last model
update_bn([x], swa)
torch.testing.assert_close(avg_bn.running_mean, swa.module[0](x).mean(dim=0).detach())
gap = (avg_bn.running_mean - bn.running_mean).norm() / bn.running_mean.norm()
print(f"EMA and SWA equal torch; update_bn moved running_mean by {gap:.0%}")
assert gap > 0.1

# --8<-- [start:function]
import torch
from torch import nn


class Normalize(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, mu, var, eps, through_statistics):
        s = torch.sqrt(var + eps)
        xhat = (x - mu) / s
        ctx.save_for_backward(xhat, s)
        ctx.through_statistics = through_statistics
        return xhat

    @staticmethod
    def backward(ctx, g):  # g = dL/dxhat, [N, C, H, W]
        xhat, s = ctx.saved_tensors
        if ctx.through_statistics:
            dims = (0, 2, 3)
            g = g - g.mean(dims, keepdim=True) - xhat * (g * xhat).mean(dims, keepdim=True)
        return g / s, None, None, None, None


# --8<-- [end:function]


# --8<-- [start:module]
class BatchNorm2d(nn.Module):
    def __init__(self, C, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(C))
        self.bias = nn.Parameter(torch.zeros(C))
        self.register_buffer("running_mean", torch.zeros(C))
        self.register_buffer("running_var", torch.ones(C))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x):
        if self.training:
            var, mu = torch.var_mean(x.detach(), (0, 2, 3), correction=0)
            n = x.numel() // x.shape[1]
            self.running_mean.lerp_(mu, self.momentum)
            self.running_var.lerp_(var * n / (n - 1), self.momentum)
            self.num_batches_tracked += 1
        else:
            mu, var = self.running_mean, self.running_var
        column = (1, -1, 1, 1)
        xhat = Normalize.apply(x, mu.view(column), var.view(column), self.eps, self.training)
        return self.weight.view(column) * xhat + self.bias.view(column)


# --8<-- [end:module]

# --8<-- [start:check]
torch.manual_seed(0)
theirs, mine = nn.BatchNorm2d(3).double(), BatchNorm2d(3).double()
for p in theirs.parameters():
    nn.init.normal_(p)
mine.load_state_dict(theirs.state_dict())
for training in (True, True, False):
    x, dy = torch.rand(2, 4, 3, 5, 5, dtype=torch.float64)
    results = []
    for net in (theirs, mine):
        x = x.detach().requires_grad_()
        y = net.train(training)(x)
        results.append((y, torch.autograd.grad(y, (x, net.weight, net.bias), dy)))
    torch.testing.assert_close(*results)
    torch.testing.assert_close(mine.state_dict(), theirs.state_dict())
    print("train" if training else "eval ", "batches tracked:", mine.num_batches_tracked.item())
# --8<-- [end:check]

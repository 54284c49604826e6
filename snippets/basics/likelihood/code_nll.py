import torch
from torch.autograd import Function
from torch.nn import functional as F


class NLL(Function):
    @staticmethod
    def forward(ctx, log_p, y, weight, ignore_index):  # log_p [N, K], y [N], weight [K]
        keep = y != ignore_index
        rows, columns = torch.arange(len(y))[keep], y[keep]
        w = weight[columns]
        ctx.save_for_backward(rows, columns, w / w.sum())
        ctx.shape = log_p.shape
        return -(w * log_p[rows, columns]).sum() / w.sum()

    @staticmethod
    def backward(ctx, upstream):
        rows, columns, share = ctx.saved_tensors
        d = upstream.new_zeros(ctx.shape)
        d[rows, columns] = -upstream * share
        return d, None, None, None


torch.manual_seed(0)
z = torch.randn(9, 4, dtype=torch.float64, requires_grad=True)
y = torch.randint(4, (9,))
y[[2, 5]] = -100
weight = torch.rand(4, dtype=torch.float64)
ours = NLL.apply(torch.log_softmax(z, 1), y, weight, -100)
for theirs in F.nll_loss(torch.log_softmax(z, 1), y, weight), F.cross_entropy(z, y, weight):
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(
        torch.autograd.grad(2 * ours, z, retain_graph=True), torch.autograd.grad(2 * theirs, z)
    )
kept = y[y >= 0]
unweighted = F.nll_loss(torch.log_softmax(z, 1), y, weight, reduction="sum")
torch.testing.assert_close(ours * weight[kept].sum(), unweighted)
print(
    f"{len(kept)} of {len(y)} samples count; divided by "
    f"{weight[kept].sum().item():.2f}, not by {len(kept)}"
)

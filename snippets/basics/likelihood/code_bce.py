import torch
from torch.autograd import Function
from torch.nn import functional as F


class BCEWithLogits(Function):
    @staticmethod
    def forward(ctx, z, y):
        ctx.save_for_backward(z, y)
        return (z.clamp(min=0) - z * y + torch.log1p(torch.exp(-z.abs()))).mean()

    @staticmethod
    def backward(ctx, upstream):
        z, y = ctx.saved_tensors
        e = torch.exp(-z.abs())
        p = torch.where(z >= 0, 1 / (1 + e), e / (1 + e))  # sigmoid that never overflows
        return upstream * (p - y) / z.numel(), None


torch.manual_seed(0)
y = torch.rand(6, 3, dtype=torch.float64)
for scale in 1, 1000:
    z = (scale * torch.randn(6, 3, dtype=torch.float64)).requires_grad_()
    ours, theirs = BCEWithLogits.apply(z, y), F.binary_cross_entropy_with_logits(z, y)
    torch.testing.assert_close(ours, theirs)
    print(f"logits x {scale}: loss {ours.item():.2f}")
    torch.testing.assert_close(torch.autograd.grad(5 * ours, z), torch.autograd.grad(5 * theirs, z))

z = torch.tensor([2.0, 800.0], dtype=torch.float64)
y = torch.tensor([0.25, 0.0], dtype=torch.float64)
p = torch.sigmoid(z)
naive = -y * p.log() - (1 - y) * (1 - p).log()
ours = torch.stack([BCEWithLogits.apply(*pair) for pair in zip(z, y, strict=True)])
for name, losses in (
    ("log(1 - sigmoid)", naive),
    ("F.bce of sigmoid", F.binary_cross_entropy(p, y, reduction="none")),
    ("from logits", ours),
):
    print(f"{name:17}", [f"{v:.3f}" for v in losses.tolist()])

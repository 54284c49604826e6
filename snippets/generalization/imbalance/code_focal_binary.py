import mpmath
import torch
import torch.nn.functional as F


class FocalLoss(torch.autograd.Function):
    """Sum of -alpha_t (1 - p_t)^gamma log p_t; z, y: [N]."""

    @staticmethod
    def forward(ctx, z, y, alpha, gamma):
        s = 2 * y - 1
        log_pt = F.logsigmoid(s * z)
        miss = torch.sigmoid(-s * z)  # 1 - p_t
        a = torch.where(y == 1, alpha, 1 - alpha)
        ctx.save_for_backward(s, log_pt, miss, a)
        ctx.gamma = gamma
        return -(a * miss**gamma * log_pt).sum()

    @staticmethod
    def backward(ctx, g):
        s, log_pt, miss, a = ctx.saved_tensors
        slope = ctx.gamma * log_pt.exp() * log_pt - miss
        return g * s * a * miss**ctx.gamma * slope, None, None, None


torch.manual_seed(0)
z = (4 * torch.randn(10)).double().requires_grad_()
y = torch.tensor([0, 1] * 5).double()
half = FocalLoss.apply(z, y, 0.5, 0.0)
bce = F.binary_cross_entropy_with_logits(z, y, reduction="sum")
torch.testing.assert_close(2 * half, bce)
alpha, gamma = torch.rand(2).tolist()
torch.autograd.gradcheck(lambda z: FocalLoss.apply(z, y, alpha, gamma), z)

mpmath.mp.dps = 500
cases = ((-3.0, 1), (2.0, 0), (40.0, 1), (-800.0, 1), (800.0, 0))


def exact(z, label):
    pt = 1 / (1 + mpmath.exp(-z if label else z))
    alpha = mpmath.mpf("0.25") if label else mpmath.mpf("0.75")
    return -alpha * (1 - pt) ** 2 * mpmath.log(pt)


for value, label in cases:
    v = torch.tensor([value]).double().requires_grad_()
    loss = FocalLoss.apply(v, torch.tensor([float(label)]), 0.25, 2.0)
    (g,) = torch.autograd.grad(loss, v)
    slope = mpmath.diff(lambda z, label=label: exact(z, label), value)
    expected = [float(exact(value, label)), float(slope)]
    torch.testing.assert_close([loss.item(), g.item()], expected)
    print(f"z = {value:6.0f}, y = {label}: loss {loss.item():.2e}")
p = torch.sigmoid(v)
print("from p = sigmoid(800):", (-(p**2) * torch.log(1 - p)).item())

import torch
import torch.nn.functional as F


class FocalLoss(torch.autograd.Function):
    """Sum of -alpha_y (1 - p_y)^gamma log p_y; z: [N, K], y: [N]."""

    @staticmethod
    def forward(ctx, z, y, alpha, gamma):
        logp = z.log_softmax(1)
        log_pt = logp.gather(1, y[:, None])
        miss = -torch.expm1(log_pt)  # 1 - p_y
        a = alpha[y][:, None]
        ctx.save_for_backward(logp, y, log_pt, miss, a)
        ctx.gamma = gamma
        return -(a * miss**gamma * log_pt).sum()

    @staticmethod
    def backward(ctx, g):
        logp, y, log_pt, miss, a = ctx.saved_tensors
        fall = ctx.gamma * miss ** (ctx.gamma - 1) * log_pt.exp() * log_pt
        fall = a * (fall - miss**ctx.gamma)  # d loss / d log p_y
        one_hot = F.one_hot(y, logp.shape[1])
        return g * fall * (one_hot - logp.exp()), None, None, None


torch.manual_seed(0)
z = (2 * torch.randn(7, 4)).double().requires_grad_()
y = torch.randint(4, (7,))
alpha = torch.tensor([0.1, 0.2, 0.3, 0.4]).double()
plain = F.cross_entropy(z, y, weight=alpha, reduction="sum")
zero = FocalLoss.apply(z, y, alpha, 0.0)
torch.testing.assert_close(zero, plain)
gradients = [torch.autograd.grad(v, z)[0] for v in (zero, plain)]
torch.testing.assert_close(*gradients)
gamma = torch.rand(1).item()
torch.autograd.gradcheck(lambda z: FocalLoss.apply(z, y, alpha, gamma), z)

# two classes: z_1 - z_0 is the logit, p_t the sigmoid
t = y // 2
pt = torch.sigmoid((2 * t - 1) * (z[:, 1] - z[:, 0]))
binary = -(alpha[t] * (1 - pt) ** 2 * pt.log()).sum()
mine = FocalLoss.apply(z[:, :2], t, alpha, 2.0)
torch.testing.assert_close(mine, binary)
print(f"gamma 0: {zero.item():.3f} = weighted CE {plain.item():.3f}")
print(f"gamma 2, two classes: {mine.item():.3f}", end=" ")
print(f"= binary {binary.item():.3f}")

import torch
from torch.nn import functional as F

torch.manual_seed(0)
x, y = torch.randn(64, 5, dtype=torch.float64), torch.randn(64, dtype=torch.float64)
w0 = torch.randn(5, dtype=torch.float64)


def loss_and_turn(scale):
    w = (scale * w0).requires_grad_()
    z = F.batch_norm(x @ w[:, None], None, None, training=True, eps=1e-14)  # [64, 1]
    loss = F.mse_loss(z[:, 0], y)
    g = torch.autograd.grad(loss, w)[0]
    torch.testing.assert_close(g @ w, torch.zeros((), dtype=torch.float64))  # no pull along w
    new = w.detach() - 0.01 * g
    return loss.detach(), torch.acos(F.cosine_similarity(new, w.detach(), dim=0))


loss, turn = loss_and_turn(1.0)
for scale in [0.5, 0.1]:
    loss2, turn2 = loss_and_turn(scale)
    torch.testing.assert_close(loss2, loss)  # decay does not change the function
    torch.testing.assert_close(turn2.tan(), turn.tan() / scale**2)  # it raises the effective lr
    print(f"|w| x {scale}: same loss, a step turns w {turn2.tan() / turn.tan():.0f} times as far")

import torch
import torch.nn.functional as F

N, P = 9900, 100  # negatives, positives
y = torch.cat([torch.zeros(N), torch.ones(P)]).double()
prior = torch.tensor(P / (N + P))
print(f"{N} negatives, {P} positives")
for name, z in (("z = 0", 0.0), ("z = logit(pi)", prior.logit().item())):
    z = torch.full_like(y, z, requires_grad=True)
    loss = F.binary_cross_entropy_with_logits(z, y, reduction="none")
    (g,) = torch.autograd.grad(loss.sum(), z)
    share = loss[:N].sum() / loss.sum()
    pull = g[:N].sum() / g.abs().sum()
    print(f"{name:14} negatives: {share:.0%} of the loss,", end=" ")
    print(f"{pull:.0%} of |dL/dz|")
torch.testing.assert_close(g[:N].sum(), -g[N:].sum(), atol=1e-3, rtol=0)

import torch
from torch.distributions import Categorical, kl_divergence
from torch.nn import functional as F

torch.manual_seed(0)
K, N = 4, 1000
y = torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), N, replacement=True)
p = torch.bincount(y, minlength=K).double() / N  # empirical distribution
z = torch.randn(K, dtype=torch.float64, requires_grad=True)
log_q = torch.log_softmax(z, 0)

likelihood = log_q[y].sum()
cross_entropy = -(p * log_q).sum()
entropy = -(p * p.log()).sum()
kl = (p * (p.log() - log_q)).sum()
torch.testing.assert_close(-likelihood / N, cross_entropy)
torch.testing.assert_close(cross_entropy, F.cross_entropy(z.expand(N, K), y))
torch.testing.assert_close(kl, kl_divergence(Categorical(p), Categorical(logits=z)))
torch.testing.assert_close(cross_entropy, entropy + kl)
torch.testing.assert_close(
    torch.autograd.grad(kl, z, retain_graph=True), torch.autograd.grad(cross_entropy, z)
)
print(
    f"H(p) = {entropy.item():.2f}, KL = {kl.item():.2f}, cross entropy = {cross_entropy.item():.2f}"
)

best = F.cross_entropy(p.log().expand(N, K), y)
torch.testing.assert_close(best, entropy)

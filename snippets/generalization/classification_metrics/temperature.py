import torch
import torch.nn.functional as F
from sklearn.metrics import roc_auc_score

torch.manual_seed(0)
K, n = 5, 4000
z = 2 * torch.randn(n, K, dtype=torch.float64)
y = torch.distributions.Categorical(logits=z).sample()
z = 2.5 * z  # now too sure by a factor 2.5
val, test = slice(0, 2000), slice(2000, n)
log_T = torch.zeros(1, dtype=torch.float64, requires_grad=True)
opt = torch.optim.LBFGS([log_T], max_iter=50, line_search_fn="strong_wolfe")


def closure():
    opt.zero_grad()
    loss = F.cross_entropy(z[val] / log_T.exp(), y[val])
    loss.backward()
    return loss


opt.step(closure)
T = log_T.exp().item()
p = (z[val] / T).softmax(-1)  # at the minimum: E[z_y] = E[sum_k p_k z_k]
own = z[val].gather(1, y[val][:, None]).mean()
torch.testing.assert_close((p * z[val]).sum(-1).mean(), own, rtol=1e-4, atol=0)
print(f"T = {T:.1f}")
for name, s in (("before", z[test]), ("after ", z[test] / T)):
    p, guess = s.softmax(-1).max(-1)
    acc = (guess == y[test]).double()
    nll = F.cross_entropy(s, y[test])
    b = (p * 15).long().clamp(max=14)
    ece = torch.zeros(15).double().index_add(0, b, acc - p).abs().sum() / len(p)
    binary = roc_auc_score(y[test] == 0, s[:, 0] - s[:, 1])
    print(f"{name} acc {acc.mean():.2f}  NLL {nll:.2f}  ECE {ece:.2f}", end="")
    print(f"  AUC of z0 - z1 {binary:.2f}")

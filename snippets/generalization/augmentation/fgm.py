import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
E, head = nn.Embedding(50, 8).double(), nn.Linear(8, 2).double()
ids, y = torch.randint(50, (16, 6)), torch.randint(2, (16,))


def loss():
    return F.cross_entropy(head(E(ids).mean(1)), y)


clean = loss()
clean.backward()
g = [p.grad.clone() for p in (E.weight, *head.parameters())]
saved = E.weight.detach().clone()
eps = 0.5
with torch.no_grad():
    E.weight += eps * g[0] / g[0].norm()  # attack the embedding table
adv = loss()
adv.backward()  # gradients add up: clean + adversarial
with torch.no_grad():
    E.weight.copy_(saved)  # restore before optimizer.step()
assert loss() == clean
random = torch.randn(200, *saved.shape, dtype=torch.float64)
random = eps * random / random.flatten(1).norm(dim=1)[:, None, None]
others = [F.cross_entropy(head((saved + r)[ids].mean(1)), y) for r in random]
print(f"loss {clean:.3f}, FGM {adv:.3f}, random at most {max(others):.3f}")
torch.testing.assert_close(adv - clean, eps * g[0].norm(), rtol=0.05, atol=0)
untouched = ~torch.isin(torch.arange(50), ids)
print(f"rows of absent tokens moved: {g[0][untouched].abs().sum():.0f}")
assert (head.weight.grad - g[1]).norm() > 0

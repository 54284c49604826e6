import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch.func import functional_call, grad, vmap
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
data = load_digits()
x, y = torch.tensor(data.data) / 16, torch.tensor(data.target)
net = torch.nn.Sequential(torch.nn.Linear(64, 16), torch.nn.ReLU(), torch.nn.Linear(16, 10)).double()


def loss(params, x, y):
    return cross_entropy(functional_call(net, params, x), y)


params = {name: p.detach() for name, p in net.named_parameters()}
sizes = [1, 4, 16, 64, 256, 1024]
for steps, style in ((0, "o-"), (300, "s--")):
    for _ in range(steps):
        g = grad(loss)(params, x, y)
        params = {name: p - 0.5 * g[name] for name, p in params.items()}
    each = vmap(grad(loss), (None, 0, 0))(params, x, y)
    G = torch.cat([g.flatten(1) for g in each.values()], 1)  # [samples, parameters]
    full = G.mean(0)
    trace = (G - full).square().sum(1).mean()
    cosine = []
    for B in sizes:
        i = torch.randint(len(G), (50, B))
        batch = torch.stack([G[row].mean(0) for row in i])  # [50, parameters]
        cosine.append(torch.cosine_similarity(batch, full, dim=1).mean())
    theory = (1 + trace / torch.tensor(sizes) / full.square().sum()) ** -0.5
    torch.testing.assert_close(torch.stack(cosine), theory, rtol=0, atol=0.06)
    plt.semilogx(sizes, cosine, style, base=2, label=f"after {steps} steps")
    print(f"after {steps:3} steps: " + "  ".join(f"B={B}: {c:.1f}" for B, c in zip(sizes, cosine, strict=True)))
plt.xlabel("batch size B")
plt.ylabel("cosine with the full gradient")
plt.legend()
plt.show()

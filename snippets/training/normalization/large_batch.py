import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch.func import functional_call, grad, vmap
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
data = load_digits()
x, y = torch.tensor(data.data[:512]) / 16, torch.tensor(data.target[:512])
net = torch.nn.Sequential(
    torch.nn.Linear(64, 16), torch.nn.ReLU(), torch.nn.Linear(16, 10)
).double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)


def loss(params, x, y):
    return cross_entropy(functional_call(net, params, x), y)


sizes = torch.tensor([1, 4, 16, 64, 256])
for steps, style in ((0, "o-"), (200, "s--")):
    for _ in range(steps):
        optimizer.zero_grad()
        cross_entropy(net(x), y).backward()
        optimizer.step()
    params = {name: p.detach() for name, p in net.named_parameters()}
    each = vmap(grad(loss), (None, 0, 0))(params, x, y)
    G = torch.cat([g.flatten(1) for g in each.values()], 1)  # [samples, parameters]
    full = G.mean(0)
    picked = torch.randint(len(G), (50, 256))  # 50 batches
    batches = [G[picked[:, :B]].mean(1) for B in sizes]  # [50, parameters] each
    cosine = torch.stack([torch.cosine_similarity(g, full, dim=1).mean() for g in batches])
    trace = (G - full).square().sum(1).mean()
    torch.testing.assert_close(
        cosine, (1 + trace / sizes / full.square().sum()) ** -0.5, rtol=0, atol=0.05
    )
    plt.semilogx(sizes, cosine, style, base=2, label=f"after {steps} steps")
    print(f"after {steps:3} steps:", ", ".join(f"{c:.1f}" for c in cosine))
plt.xlabel("batch size B")
plt.ylabel("cosine with the full gradient")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch.nn.functional import cross_entropy, one_hot

torch.manual_seed(0)
data = load_digits()
x, y = torch.tensor(data.data[:512]) / 16, torch.tensor(data.target[:512])
W = torch.zeros(10, 64, dtype=torch.float64)  # softmax regression, [K, D]
sizes = torch.tensor([1, 4, 16, 64, 256])


def delta(W):
    return torch.softmax(x @ W.T, 1) - one_hot(y)  # dL/dz of each sample, [samples, K]


for steps, style in ((0, "o-"), (200, "s--")):
    for _ in range(steps):
        W -= 2.0 * delta(W).T @ x / len(x)
    G = (delta(W)[:, :, None] * x[:, None, :]).flatten(1)  # [samples, K * D]
    full = G.mean(0)
    V = W.clone().requires_grad_()
    torch.testing.assert_close(
        full.view_as(V), torch.autograd.grad(cross_entropy(x @ V.T, y), V)[0]
    )

    picked = torch.randint(len(G), (40, 256))  # 40 batches
    batches = [G[picked[:, :B]].mean(1) for B in sizes]  # [40, K * D] each
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

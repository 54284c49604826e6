import torch
import torch.nn.functional as F

torch.manual_seed(0)
K, D, R = 10, 20, 6  # classes, features, data sets
n = (500 * 0.01 ** (torch.arange(K) / (K - 1))).round().long()  # 500 to 5
y = torch.repeat_interleave(torch.arange(K), n)
y_test = torch.arange(K).repeat(200)
centre = torch.randn(R, K, D)
x = 1.3 * torch.randn(R, len(y), D) + centre[:, y]
x_test = 1.3 * torch.randn(R, len(y_test), D) + centre[:, y_test]


def classifier(x, weight):
    """Weighted softmax regression without bias, [R, K, D]."""
    W = torch.zeros(R, K, D, requires_grad=True)
    solver = torch.optim.LBFGS([W], max_iter=60, line_search_fn="strong_wolfe")

    def closure():
        solver.zero_grad()
        logits = torch.einsum("rnd,rkd->rkn", x, W)
        loss = F.cross_entropy(logits, y.expand(R, -1), weight=weight)
        loss = R * loss + 0.005 * W.square().sum()
        loss.backward()
        return loss

    solver.step(closure)
    return W.detach()


def recall(W, shift=0):
    guess = (torch.einsum("rnd,rkd->rnk", x_test, W) - shift).argmax(2)
    hit = (guess == y_test).float().view(R, 200, K).mean((0, 1))
    return hit[:3].mean(), hit[-3:].mean(), hit.mean()


plain = classifier(x, torch.ones(K))
norm = plain.norm(dim=2)
rows = {
    "plain": recall(plain),
    "tau-norm, tau = 1": recall(plain / norm[..., None]),
    "retrained, balanced": recall(classifier(x, 1 / n)),
    "logit adjustment": recall(plain, (n / n.sum()).log()),
}
print("norm of w: first class", f"{norm.mean(0)[0]:.1f}", end=", ")
print("last class", f"{norm.mean(0)[-1]:.1f}")
print("recall               head  tail  mean")
for name, r in rows.items():
    print(f"{name:20}", *(f"{v:.2f} " for v in r))
    assert name == "plain" or r[1] > rows["plain"][1] + 0.05

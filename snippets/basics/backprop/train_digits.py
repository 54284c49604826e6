import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
X = X / 16


def train(seed, epochs=20, lr=0.3, N=64, H=32):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(X))
    train_rows, test = rows[:1437], rows[1437:]
    W1, b1 = rng.standard_normal((H, 64)) * np.sqrt(2 / 64), np.zeros(H)
    W2, b2 = rng.standard_normal((10, H)) * np.sqrt(2 / H), np.zeros(10)
    start = [w.copy() for w in (W1, b1, W2, b2)]
    batches = [
        p[i : i + N]
        for p in (rng.permutation(train_rows) for _ in range(epochs))
        for i in range(0, 1437, N)
    ]
    for batch in batches:
        A = np.maximum(X[batch] @ W1.T + b1, 0)
        Z = A @ W2.T + b2
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        D2 = (P - np.eye(10)[y[batch]]) / len(batch)
        D1 = (D2 @ W2) * (A > 0)
        W1, b1 = W1 - lr * D1.T @ X[batch], b1 - lr * D1.sum(axis=0)
        W2, b2 = W2 - lr * D2.T @ A, b2 - lr * D2.sum(axis=0)
    accuracy = ((np.maximum(X[test] @ W1.T + b1, 0) @ W2.T + b2).argmax(axis=1) == y[test]).mean()
    return accuracy, start, [W1, b1, W2, b2], batches


runs = [train(seed) for seed in range(5)]
accuracies = np.array([run[0] for run in runs])
print(f"test accuracy {accuracies.mean():.1%} over 5 seeds, worst {accuracies.min():.1%}")
assert accuracies.min() > 0.94

_, start, end, batches = runs[0]
weights = [torch.tensor(w, requires_grad=True) for w in start]
for batch in batches:
    loss = F.cross_entropy(
        F.linear(F.linear(torch.tensor(X[batch]), *weights[:2]).relu(), *weights[2:]),
        torch.tensor(y[batch]),
    )
    for w, g in zip(weights, torch.autograd.grad(loss, weights), strict=True):
        w.data -= 0.3 * g
torch.testing.assert_close([torch.tensor(w) for w in end], [w.detach() for w in weights])
print(f"after {len(batches)} steps the weights equal those of torch")

import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)


class MLP:
    def __init__(self, D, H, K):
        self.W1, self.b1 = rng.standard_normal((H, D)) * np.sqrt(2 / D), np.zeros(H)
        self.W2, self.b2 = rng.standard_normal((K, H)) * np.sqrt(2 / H), np.zeros(K)

    def forward(self, X):  # X: [N, D]
        self.X = X
        self.A = np.maximum(X @ self.W1.T + self.b1, 0)  # [N, H]
        Z = self.A @ self.W2.T + self.b2  # [N, K]
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        self.P = E / E.sum(axis=1, keepdims=True)
        return self.P

    def backward(self, y):
        N = len(y)
        D2 = self.P.copy()
        D2[np.arange(N), y] -= 1
        D2 /= N  # [N, K]
        D1 = (D2 @ self.W2) * (self.A > 0)  # [N, H]
        return D1.T @ self.X, D1.sum(axis=0), D2.T @ self.A, D2.sum(axis=0)


net, X, y = MLP(6, 10, 4), rng.standard_normal((8, 6)), rng.integers(4, size=8)
net.b1, net.b2 = rng.standard_normal(10), rng.standard_normal(4)
P = net.forward(X)
grads = net.backward(y)

W1, b1, W2, b2 = weights = [
    torch.tensor(w, requires_grad=True) for w in (net.W1, net.b1, net.W2, net.b2)
]
Z = F.linear(F.linear(torch.tensor(X), W1, b1).relu(), W2, b2)
torch.testing.assert_close(torch.tensor(P), Z.softmax(dim=1))
reference = torch.autograd.grad(F.cross_entropy(Z, torch.tensor(y)), weights)
torch.testing.assert_close([torch.tensor(g) for g in grads], list(reference))
print("loss", round(-np.log(P[np.arange(8), y]).mean(), 4), [g.shape for g in grads])

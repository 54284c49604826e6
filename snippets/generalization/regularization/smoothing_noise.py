import torch
from torch.nn import functional as F

torch.manual_seed(0)
N, K, eps = 6, 4, 0.1
z = torch.randn(N, K, dtype=torch.float64)
y = torch.randint(K, (N,))

smooth = F.cross_entropy(z, y, label_smoothing=eps)
# with probability eps the label is replaced by a uniform draw from all K
flipped = [F.cross_entropy(z, torch.full_like(y, k)) for k in range(K)]
noisy = (1 - eps) * F.cross_entropy(z, y) + eps * sum(flipped) / K
torch.testing.assert_close(smooth, noisy)
wrong = eps * (K - 1) / K
print(f"eps {eps}: a label is wrong with probability {wrong:.3f}")


def loss(z):  # one sample, class 0
    return F.cross_entropy(z, torch.tensor([0]), label_smoothing=eps)


for confidence in (0.80, 0.90, 0.95, 0.99):
    rest = torch.full((1, K), (1 - confidence) / (K - 1), dtype=torch.float64)
    rest[0, 0] = confidence
    g = torch.func.grad(loss)(rest.log())[0, 0].item()
    torch.testing.assert_close(g, confidence - (1 - wrong))
    print(f"probability {confidence}: gradient {g:+.3f}")

import torch
import torch.nn.functional as F

K, n, lam = 5, 5000, 0.9
y = torch.arange(n) % K
partner = torch.arange(n) // K % K  # every pair of classes equally often
soft = lam * F.one_hot(y, K) + (1 - lam) * F.one_hot(partner, K)
mean = torch.stack([soft[y == k].double().mean(0) for k in range(K)])
smooth = (1 - 0.1) * torch.eye(K).double() + 0.1 / K
torch.testing.assert_close(mean, smooth)
torch.manual_seed(0)
z = torch.randn(n, K, dtype=torch.float64)[y]  # logits that depend on y only
mixed = F.cross_entropy(z, soft.double())
torch.testing.assert_close(mixed, F.cross_entropy(z, y, label_smoothing=0.1))
print("mean label of class 0:", [round(v, 2) for v in mean[0].tolist()])

import torch
import torch.nn.functional as F


def mixup(x, y, K, alpha):
    lam = torch.distributions.Beta(alpha, alpha).sample((len(x),)).to(x)
    j, Y = torch.randperm(len(x)), F.one_hot(y, K).to(x)
    w = lam[:, None, None, None]
    return (
        w * x + (1 - w) * x[j],
        lam[:, None] * Y + (1 - lam[:, None]) * Y[j],
        lam,
    )


def cutmix(x, y, K, alpha):
    H, W = x.shape[-2:]
    lam = torch.distributions.Beta(alpha, alpha).sample().item()
    h, w = round(H * (1 - lam) ** 0.5), round(W * (1 - lam) ** 0.5)
    r, c = torch.randint(H, ()).item(), torch.randint(W, ()).item()  # centre
    r0, r1 = max(r - h // 2, 0), min(r - h // 2 + h, H)
    c0, c1 = max(c - w // 2, 0), min(c - w // 2 + w, W)
    j, Y = torch.randperm(len(x)), F.one_hot(y, K).to(x)
    out = x.clone()
    out[..., r0:r1, c0:c1] = x[j][..., r0:r1, c0:c1]
    kept = 1 - (r1 - r0) * (c1 - c0) / (H * W)  # corrected lambda
    return out, kept * Y + (1 - kept) * Y[j], lam, kept


torch.manual_seed(0)
K = 4
y = torch.arange(64) % K
x = F.one_hot(y, K)[:, :, None, None].expand(-1, -1, 16, 16).double()
image, label, lam = mixup(x, y, K, 0.4)
torch.testing.assert_close(image.mean((2, 3)), label)  # share of each class
assert lam.unique().numel() == 64
lams, kepts = [], []
for _ in range(300):
    image, label, lam, kept = cutmix(x, y, K, 1.0)
    torch.testing.assert_close(image.mean((2, 3)), label)
    assert image.unique().tolist() in ([0, 1], [0.0, 1.0])
    lams.append(lam)
    kepts.append(kept)
gap = torch.tensor(kepts) - torch.tensor(lams)
print(f"kept area larger than lambda by {gap.mean():.2f}, up to {gap.max():.1f}")

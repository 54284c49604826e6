import torch
import torch.nn.functional as F

torch.manual_seed(0)
N, K, H, W = 2, 3, 4, 5
z = torch.randn(N, K, H, W, dtype=torch.float64)
y = torch.randint(K, (N, H, W))

# [N, K, H, W] with [N, H, W] is [N * H * W, K] with [N * H * W]
flat = z.permute(0, 2, 3, 1).reshape(-1, K)
loss = F.cross_entropy(z, y)
torch.testing.assert_close(loss, F.cross_entropy(flat, y.flatten()))
p = F.one_hot(y.flatten(), K).double()
torch.testing.assert_close(loss, F.cross_entropy(flat, p))
torch.testing.assert_close(loss, F.nll_loss(F.log_softmax(z, 1), y))
torch.testing.assert_close(loss, -(p * flat.log_softmax(1)).sum(1).mean())
print(f"indices = probabilities = NLL of log_softmax: {loss:.3f}")
wrong = F.nll_loss(z.softmax(1), y)
print(f"NLLLoss of softmax: {wrong:.3f}, no error")
swapped = torch.randn(N, K, K).double()  # [N, T, K], T = K
labels = torch.randint(K, (N, K))
wrong = F.cross_entropy(swapped, labels)
right = F.cross_entropy(swapped.movedim(-1, 1), labels)
rows = F.cross_entropy(swapped.flatten(0, 1), labels.flatten())
torch.testing.assert_close(right, rows)
print(f"[N, T, K] and T = K: {wrong:.3f}, should be {right:.3f}")

t = (flat > 0).double()
bce = F.binary_cross_entropy_with_logits(flat, t)
torch.testing.assert_close(bce, F.binary_cross_entropy(flat.sigmoid(), t))
for name, a, b, f in (
    ("[N, H, W, K]", z.movedim(1, -1), y, F.cross_entropy),
    ("int32 indices", z, y.int(), F.cross_entropy),
    ("float indices", z, y.double(), F.cross_entropy),
    ("index K", flat, y.flatten() + K, F.cross_entropy),
    ("[N] for [N, 1]", flat[:, :1], t[:, 0], F.binary_cross_entropy_with_logits),
    ("int64 target", flat, t.long(), F.binary_cross_entropy_with_logits),
    ("bool target", flat, t.bool(), F.binary_cross_entropy_with_logits),
):
    assert a.numel() in (b.numel(), K * b.numel())
    try:
        f(a, b)
        print(f"{name:14} works")
    except (RuntimeError, ValueError, IndexError) as error:
        print(f"{name:14} {type(error).__name__}: {str(error)[:32]}")

import warnings

import torch
from torch.distributions import Categorical, kl_divergence
from torch.nn import functional as F

torch.manual_seed(0)
N, K = 8, 5
z_p, z_q = torch.randn(2, N, K, dtype=torch.float64)
p, q = z_p.softmax(1), z_q.softmax(1)

by_hand = (p * (p.log() - q.log())).sum(1)  # KL(p || q), [N]
torch.testing.assert_close(by_hand, kl_divergence(Categorical(p), Categorical(q)))
torch.testing.assert_close(F.kl_div(q.log(), p, reduction="batchmean"), by_hand.mean())
torch.testing.assert_close(
    F.kl_div(q.log(), p.log(), reduction="batchmean", log_target=True), by_hand.mean()
)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    default = F.kl_div(q.log(), p)
assert "batchmean" in str(caught[0].message)
torch.testing.assert_close(default, by_hand.mean() / K)  # divided by N K

swapped = F.kl_div(p.log(), q, reduction="batchmean")
torch.testing.assert_close(swapped, (q * (q.log() - p.log())).sum(1).mean())
without_log = F.kl_div(q, p, reduction="batchmean")
print(
    f"KL(p||q) {by_hand.mean().item():.3f}, KL(q||p) {swapped.item():.3f}, "
    f"default mean {default.item():.3f}, q without log {without_log.item():.3f}"
)
assert without_log < 0 < by_hand.min()

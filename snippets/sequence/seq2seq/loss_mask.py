import torch
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, T, V, PAD = 3, 6, 5, 0
lengths = torch.tensor([6, 2, 3])
logits = torch.randn(N, T, V, dtype=torch.float64, requires_grad=True)
y = torch.randint(1, V, (N, T))
mask = torch.arange(T) < lengths[:, None]  # [N, T]
y = y.where(mask, PAD)

nll = F.cross_entropy(logits.transpose(1, 2), y, reduction="none")
loss = (nll * mask).sum() / mask.sum()
theirs = F.cross_entropy(logits.transpose(1, 2), y, ignore_index=PAD)


def real(a):
    return pack_padded_sequence(a, lengths, True, False).data


torch.testing.assert_close(loss, theirs)
torch.testing.assert_close(loss, F.cross_entropy(real(logits), real(y)))
(g,) = torch.autograd.grad(loss, logits)
assert (g[~mask] == 0).all() and (g[mask] != 0).all()

sentence = (nll * mask).sum(1) / mask.sum(1)
print(f"mean over real tokens    {loss:.3f}")
print(f"mean of sentence means   {sentence.mean():.3f}")
print(f"zeros counted as tokens  {(nll * mask).mean():.3f}")
print(f"padding learned as class {nll.mean():.3f}")
print(f"perplexity exp(loss)     {loss.exp():.2f}")
assert (nll * mask).mean() < loss

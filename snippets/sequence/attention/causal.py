import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, D, vocab = 6, 16, 10
layer = nn.TransformerEncoderLayer(D, 2, 32, dropout=0.0, batch_first=True)
net = nn.TransformerEncoder(layer, 2)
embed, head = nn.Embedding(vocab, D), nn.Linear(D, vocab)
mask = nn.Transformer.generate_square_subsequent_mask(T)


def logits(x):  # [t, D] -> [t, vocab]
    t = len(x)
    return head(net(x[None], mask=mask[:t, :t], is_causal=True)[0])


tokens = torch.randint(vocab, (T + 1,))
x, target = embed(tokens[:-1]).detach(), tokens[1:]
J = torch.autograd.functional.jacobian(logits, x).abs().sum((1, 3))  # [T, T]
assert (J.triu(1) == 0).all() and (J.tril() > 0).sum() == T * (T + 1) / 2

at_once = F.cross_entropy(logits(x), target, reduction="none")
stepwise = []
for t in range(T):
    last = logits(x[: t + 1])[-1]
    stepwise.append(F.cross_entropy(last, target[t]))
torch.testing.assert_close(at_once, torch.stack(stepwise))
losses = at_once.sum(), sum(stepwise)
grads = [torch.autograd.grad(loss, net.parameters()) for loss in losses]
torch.testing.assert_close(*grads)
print(f"one pass over {T} tokens = {T} passes over the prefixes:")
print(f"{len(at_once)} losses and {len(grads[0])} gradients agree")

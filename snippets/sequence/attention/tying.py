import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
V, D = 20, 8
embed, body = nn.Embedding(V, D), nn.Linear(D, D)
head = nn.Linear(D, V, bias=False)
tokens, target = torch.randint(10, (2, 6))  # tokens 10 to 19 never occur
head.weight.data.copy_(embed.weight)


def grads(a, b):
    loss = F.cross_entropy(body(F.embedding(tokens, a)).tanh() @ b.T, target)
    return torch.autograd.grad(loss, {a, b} if a is b else (a, b))


g_in, g_out = grads(embed.weight, head.weight)
(tied,) = grads(embed.weight, embed.weight)
torch.testing.assert_close(tied, g_in + g_out)  # one matrix, two uses
absent = slice(10, None)
norms = [g[absent].norm() for g in (g_in, g_out, tied)]
print(f"rows never read: gradient as input {norms[0]:.2f},", end=" ")
print("as output {:.2f}, tied {:.2f}".format(*norms[1:]))
head.weight = embed.weight
net = nn.ModuleList([embed, body, head])
print("parameters:", sum(p.numel() for p in net.parameters()), "saved:", V * D)
assert sum(p.numel() for p in net.parameters()) == V * D + D * D + D

import torch

torch.manual_seed(0)
n, V, K = 2000, 4, 5  # V views of each of n images
y = torch.randint(K, (n,))
clean = 1.5 * torch.nn.functional.one_hot(y, K).double()
z = clean[:, None] + 1.5 * torch.randn(n, V, K).double()  # [n, V, K]
logp = z.log_softmax(-1)


def loss(q):  # [n, K] log probabilities
    return -q[torch.arange(n), y]


one = torch.stack([loss(logp[:, v]) for v in range(V)])
prob = logp.exp().mean(1).log()
logit = z.mean(1).log_softmax(-1)  # geometric mean, normalised again
assert (loss(prob) <= one.mean(0) + 1e-12).all()  # Jensen, for each sample
assert (loss(logit) <= one.mean(0) + 1e-12).all()
geo = logp.mean(1)
torch.testing.assert_close(geo - geo.logsumexp(-1, keepdim=True), logit)
for name, q in (("probabilities", prob), ("logits", logit)):
    acc = (q.argmax(-1) == y).double().mean()
    print(f"mean of {name:13} loss {loss(q).mean():.2f}, accuracy {acc:.2f}")
acc = (z.argmax(-1) == y[:, None]).double().mean()
print(f"mean loss of a view        {one.mean():.2f}, accuracy {acc:.2f}")

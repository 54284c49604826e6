import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
logits = torch.tensor([3.0, 2.5, 1.5, 1.0, 0.0, -1.0])
N = 40000


def truncate(p, keep):
    p = p * keep
    return p / p.sum()


p = logits.softmax(0)
rank = p.argsort(descending=True).argsort()  # 0: the likeliest
before = p.cumsum(0) - p  # p is sorted here: mass of the likelier tokens
ways = {
    "plain": p,
    "tau 0.5": (logits / 0.5).softmax(0),
    "tau 2": (logits / 2).softmax(0),
    "top-k 3": truncate(p, rank < 3),
    "top-p .9": truncate(p, before < 0.9),
}
torch.testing.assert_close(ways["tau 0.5"], p**2 / (p**2).sum())
torch.testing.assert_close(ways["tau 2"], p.sqrt() / p.sqrt().sum())
kept = logits.where(rank < 3, -torch.inf)
torch.testing.assert_close(ways["top-k 3"], kept.softmax(0))
for name, q in ways.items():
    count = torch.multinomial(q, N, True).bincount(minlength=len(q))
    torch.testing.assert_close(count.double() / N, q, atol=0.01, rtol=0)
    assert (count[q == 0] == 0).all()
    print(f"{name:8}", " ".join(f"{v:.2f}" for v in q.tolist()))

import torch

torch.set_default_dtype(torch.float64)
logits = torch.tensor([3.0, 2.5, 1.5, 1.0, 0.0, -1.0])  # sorted


def top_p(z, p=0.9):
    q = z.softmax(0)
    return z.where(q.cumsum(0) - q < p, -torch.inf)


def top_k(z, k=3):
    return z.where(z >= z.topk(k).values[-1], -torch.inf)


for name, cut in (("top-p .9", top_p), ("top-k 3", top_k)):
    for tau in (0.5, 2.0):
        first = cut(logits / tau).softmax(0)  # temperature, then cut
        last = (cut(logits) / tau).softmax(0)
        kept = [(q > 0).sum().item() for q in (first, last)]
        print(f"{name:8} tau {tau}: temperature first keeps", end=" ")
        print(f"{kept[0]}, last {kept[1]}, same: {first.allclose(last)}")

import torch

torch.set_default_device("meta")  # shapes only
N, h, d = 1, 12, 64
kept = []


def pack(x):  # what autograd keeps for the backward pass
    kept.append(x)
    return x


for T in (1024, 4096, 16384):
    qkv = torch.empty(3, N, h, T, d, requires_grad=True)
    q, k, v = qkv
    kept.clear()
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda x: x):
        A = (q @ k.mT).softmax(-1)
        A @ v
    square = {x.numel() for x in kept if x.shape[-2:] == (T, T)}
    assert A.numel() == N * h * T * T
    ratio = A.numel() / qkv.numel()
    size = A.numel() * 2 / 2**30  # 2 bytes each
    print(f"T = {T:5}: weights {size:.2f} GiB, {ratio:.1f} x q, k and v")
    assert square == {A.numel()} and ratio == T / (3 * d)

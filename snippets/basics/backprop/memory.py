import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks


def kept(depth, N, width=128):
    """Bytes that the forward pass keeps for the backward pass, weights not counted."""
    net = nn.Sequential(*(f for _ in range(depth) for f in (nn.Linear(width, width), nn.ReLU())))
    weights = {p.untyped_storage().data_ptr() for p in net.parameters()}
    seen = {}

    def pack(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            seen[storage.data_ptr()] = storage.nbytes()
        return tensor

    with saved_tensors_hooks(pack, lambda tensor: tensor):
        assert net(torch.zeros(N, width)).requires_grad
    with torch.no_grad(), saved_tensors_hooks(pack, lambda tensor: tensor):
        before = len(seen)
        net(torch.zeros(N, width))
        assert len(seen) == before  # inference keeps nothing
    return sum(seen.values())


for depth, N in (4, 64), (8, 64), (4, 256):
    print(f"depth {depth}, batch {N:3}: {kept(depth, N) / 1024:.0f} KiB kept for the backward pass")
    assert kept(depth, N) == 4 * N * 128 * (depth + 1)  # the input and every ReLU output

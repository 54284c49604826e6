import torch


def augment(x, p=0.5, strength=0.2):  # [N, C, H, W], each sample its own draw
    N, C = x.shape[:2]
    flip = torch.rand(N) < p
    x = torch.where(flip[:, None, None, None], x.flip(-1), x)
    gain = 1 + strength * (2 * torch.rand(N, C, 1, 1) - 1)
    order = torch.rand(N, C).argsort(1)  # a permutation of channels a sample
    return (
        (x * gain).gather(1, order[:, :, None, None].expand_as(x)),
        flip,
        gain,
        order,
    )


torch.manual_seed(0)
x = torch.rand(3000, 3, 4, 6)
out, flip, gain, order = augment(x)
for n in range(50):  # one by one, with plain indexing
    image = x[n].flip(2) if flip[n] else x[n]
    torch.testing.assert_close(out[n], torch.stack([image[c] * gain[n, c] for c in order[n]]))
orders, count = order.unique(dim=0, return_counts=True)
assert (count / 3000 - 1 / 6).abs().max() < 0.03
print(f"flipped {flip.float().mean():.1f} of the samples, {len(orders)} channel orders")
print(f"gains from {gain.min():.3f} to {gain.max():.3f}")

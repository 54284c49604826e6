import torch
import torch.nn.functional as F


def partition(x, M):  # [N, H, W, D] -> [N * windows, M * M, D]
    N, H, W, D = x.shape
    x = x.view(N, H // M, M, W // M, M, D)
    return x.transpose(2, 3).reshape(-1, M * M, D)


def reverse(w, M, H, W):  # [N * windows, M * M, D] -> [N, H, W, D]
    x = w.view(-1, H // M, W // M, M, M, w.shape[-1])
    return x.transpose(2, 3).reshape(-1, H, W, w.shape[-1])


def region(length, M, shift):  # number of the window each place belongs to
    return (torch.arange(length) + M - shift) // M


def window_attention(q, k, v, M, shift):  # [N, H, W, D]
    H, W = q.shape[1:3]
    rolled = [x.roll((-shift, -shift), (1, 2)) for x in (q, k, v)]
    q, k, v = (partition(x, M) for x in rolled)
    rows, columns = (region(n, M, shift).roll(-shift) for n in (H, W))
    labels = rows[:, None] * (W // M + 1) + columns  # [H, W]
    labels = partition(labels[None, ..., None], M)[..., 0]  # [B, M * M]
    mask = labels[:, :, None] == labels[:, None]
    scores = q @ k.mT / q.shape[-1] ** 0.5
    scores = scores.view(-1, *mask.shape).masked_fill(~mask, -torch.inf)
    y = scores.flatten(0, 1).softmax(-1) @ v
    return reverse(y, M, H, W).roll((shift, shift), (1, 2))


torch.manual_seed(0)
N, H, W, D, M = 2, 8, 12, 5, 4
q, k, v = torch.randn(3, N, H, W, D, dtype=torch.float64).requires_grad_()
for shift in (0, M // 2):
    y = window_attention(q, k, v, M, shift)
    cuts = torch.arange(shift or M, W, M)  # where a new window starts
    column = torch.bucketize(torch.arange(W), cuts, right=True)  # [W]
    own = column[:H, None] * W + column
    allowed = own.flatten()[:, None] == own.flatten()  # [H * W, H * W]
    flat = [x.flatten(1, 2) for x in (q, k, v)]
    full = F.scaled_dot_product_attention(*flat, attn_mask=allowed)
    torch.testing.assert_close(y.flatten(1, 2), full)
    dy = torch.randn_like(y)
    mine = torch.autograd.grad(y, (q, k, v), dy)
    theirs = torch.autograd.grad(full, (q, k, v), dy.flatten(1, 2))
    torch.testing.assert_close(mine, theirs)
    print(f"shift {shift}: {len(own.unique())} regions, allowed {allowed.sum()}")

from itertools import product

import torch


def windows(x, k, step):
    """A view of the last dimension: [..., T] -> [..., n, k]."""
    n = (x.shape[-1] - k) // step + 1
    size = (*x.shape[:-1], n, k)
    stride = (*x.stride()[:-1], x.stride(-1) * step, x.stride(-1))
    return x.as_strided(size, stride, x.storage_offset())


torch.manual_seed(0)
x = torch.randn(2, 3, 20, dtype=torch.float64)
for t in (x, x[..., 3:], x[..., ::2], x.mT.contiguous().mT):
    for k, step in product(range(1, 6), range(1, 5)):
        w = windows(t, k, step)
        assert w.equal(t.unfold(-1, k, step))
        assert w.data_ptr() == t.data_ptr()

w = windows(x, 3, 1)
print(tuple(x.shape), "->", tuple(w.shape), w.stride())
torch.testing.assert_close(w.mean(-1), torch.nn.functional.avg_pool1d(x, 3, 1))
copied = w.contiguous().untyped_storage().nbytes()
print("bytes:", w.untyped_storage().nbytes(), "copied out:", copied)

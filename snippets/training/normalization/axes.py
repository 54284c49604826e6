import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(4, 6, 5, 5, dtype=torch.float64)  # [N, C, H, W]


def normalize(x, dims):
    mu = x.mean(dims, keepdim=True)
    var = x.var(dims, keepdim=True, unbiased=False)
    return (x - mu) / torch.sqrt(var + 1e-5)


bn = normalize(x, (0, 2, 3))  # mu, var: [1, C, 1, 1]
ln = normalize(x, (1, 2, 3))  # mu, var: [N, 1, 1, 1]
in_ = normalize(x, (2, 3))  # mu, var: [N, C, 1, 1]
grouped = x.unflatten(1, (3, -1))  # [N, G, C / G, H, W]
gn = normalize(grouped, (2, 3, 4)).flatten(1, 2)  # mu, var: [N, G, 1, 1, 1]

torch.testing.assert_close(bn, F.batch_norm(x, None, None, training=True))
torch.testing.assert_close(ln, F.layer_norm(x, x.shape[1:]))
torch.testing.assert_close(in_, F.instance_norm(x))
torch.testing.assert_close(gn, F.group_norm(x, 3))

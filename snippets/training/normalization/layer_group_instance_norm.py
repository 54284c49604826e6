# --8<-- [start:norm]
import torch
import torch.nn.functional as F


def forward(x, dims, eps=1e-5):
    var, mu = torch.var_mean(x, dims, correction=0, keepdim=True)
    s = torch.sqrt(var + eps)
    return (x - mu) / s, s


def backward(g, xhat, s, dims):  # g = dL/dxhat
    return (g - g.mean(dims, keepdim=True) - xhat * (g * xhat).mean(dims, keepdim=True)) / s


# --8<-- [end:norm]

# --8<-- [start:check]
torch.manual_seed(0)
N, C, H, W, G = 2, 6, 4, 4, 3
x = torch.rand(N, C, H, W, dtype=torch.float64, requires_grad=True)
dy = torch.randn(N, C, H, W, dtype=torch.float64)
per_channel = torch.randn(2, C, dtype=torch.float64).requires_grad_()
per_feature = torch.randn(2, C, H, W, dtype=torch.float64).requires_grad_()
cases = {
    "LN": (
        (N, C, H, W),
        (1, 2, 3),
        (1, C, H, W),
        per_feature,
        lambda g, b: F.layer_norm(x, [C, H, W], g, b),
    ),
    "IN": (
        (N, C, H, W),
        (2, 3),
        (1, C, 1, 1),
        per_channel,
        lambda g, b: F.instance_norm(x, weight=g, bias=b),
    ),
    "GN": (
        (N, G, C // G, H, W),
        (2, 3, 4),
        (1, C, 1, 1),
        per_channel,
        lambda g, b: F.group_norm(x, G, g, b),
    ),
}
for view, dims, affine, (gamma, beta), reference in cases.values():
    xhat, s = forward(x.detach().view(view), dims)
    y = gamma.view(affine) * xhat.view_as(x) + beta.view(affine)
    dx = backward((gamma.view(affine) * dy).view(view), xhat, s, dims).view_as(x)
    dgamma = (dy * xhat.view_as(x)).sum_to_size(affine).view_as(gamma)
    dbeta = dy.sum_to_size(affine).view_as(beta)

    expected = reference(gamma, beta)
    torch.testing.assert_close(y, expected)
    torch.testing.assert_close(
        (dx, dgamma, dbeta), torch.autograd.grad(expected, (x, gamma, beta), dy)
    )
# --8<-- [end:check]

import torch
from torch.nn.functional import batch_norm

torch.manual_seed(0)
x = torch.randn(64, 16, dtype=torch.float64)  # [N, in]
W = torch.randn(8, 16, dtype=torch.float64)  # [out, in]
target = torch.randn(64, 8, dtype=torch.float64)


def forward_and_gradient(a, eps=1e-5):
    aW = (a * W).requires_grad_()
    y = batch_norm(x @ aW.T, None, None, training=True, eps=eps)
    return y.detach(), torch.autograd.grad((y - target).square().mean(), aW)[0]


y, g = forward_and_gradient(1.0)
print("    a   output ratio   gradient ratio * a")
for a in (100.0, 10.0, 1e-2, 1e-4):
    ya, ga = forward_and_gradient(a)
    print(
        f"{a:6g} {(ya * y).sum() / (y * y).sum():13.3f} {a * (ga * g).sum() / (g * g).sum():15.3f}"
    )

for a in (100.0, 1e-4):
    ya, ga = forward_and_gradient(a, eps=1e-30)
    torch.testing.assert_close(ya, y, rtol=0, atol=1e-4)
    torch.testing.assert_close(a * ga, g, rtol=0, atol=1e-4)
flipped, _ = forward_and_gradient(-1.0)
torch.testing.assert_close(flipped, -y)

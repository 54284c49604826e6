import torch
import torch.nn.functional as F


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.save_for_backward(x)
        ctx.slope = slope
        return torch.where(x > 0, x, slope * x)

    @staticmethod
    def backward(ctx, g):  # g = dL/dy
        (x,) = ctx.saved_tensors
        return torch.where(x > 0, g, ctx.slope * g), None


torch.manual_seed(0)
for slope in (0.0, 0.1):
    x = torch.randn(4, 5, dtype=torch.float64)
    x[0, 0] = 0
    upstream = torch.randn(4, 5, dtype=torch.float64)
    results = []
    for f in (LeakyReLU.apply, F.leaky_relu):
        a = x.clone().requires_grad_()
        y = f(a, slope)
        results.append((y, torch.autograd.grad(y, a, upstream)[0]))
    torch.testing.assert_close(*results, rtol=0, atol=0)
    print(f"slope {slope}: at 0, gradient / upstream {results[0][1][0, 0] / upstream[0, 0]:.1f}")

a = x[x.abs() > 0.01].requires_grad_()
print(torch.autograd.gradcheck(LeakyReLU.apply, (a, 0.1)), end=" ")
print(torch.autograd.gradgradcheck(LeakyReLU.apply, (a, 0.1)))

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
    x[0] = 0
    upstream = torch.randn(4, 5, dtype=torch.float64)
    results = []
    theirs = [F.leaky_relu] if slope else [F.leaky_relu, lambda a, _: F.relu(a)]
    for f in (LeakyReLU.apply, *theirs):
        a = x.clone().requires_grad_()
        y = f(a, slope)
        results.append((y, *torch.autograd.grad(y, a, upstream)))
    for r in results[1:]:
        torch.testing.assert_close(results[0], r, rtol=0, atol=0)
    zero = torch.zeros((), dtype=torch.float64, requires_grad=True)
    (g,) = torch.autograd.grad(LeakyReLU.apply(zero, slope), zero)
    a = x[x != 0].requires_grad_()
    first = torch.autograd.gradcheck(LeakyReLU.apply, (a, slope))
    second = torch.autograd.gradgradcheck(LeakyReLU.apply, (a, slope))
    print(f"slope {slope}: dy/dx at 0 {g:.1f}, checks {first} {second}")

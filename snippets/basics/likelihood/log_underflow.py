import torch

torch.manual_seed(0)
x = (torch.rand(3000) < 0.3).double()
theta = torch.linspace(0.01, 0.99, 99, dtype=torch.float64)[:, None]  # [99, 1]
p = torch.where(x == 1, theta, 1 - theta)  # [99, N]

product = p.prod(1)
log_sum = p.log().sum(1)
print("products that are exactly 0:", (product == 0).sum().item(), "of", len(product))
print(
    f"highest log-likelihood {log_sum.max().item():.1f} at theta = "
    f"{theta[log_sum.argmax()].item():.2f}, mean of x = {x.mean().item():.3f}"
)
few = p[:, :100]
assert few.prod(1).argmax() == few.log().sum(1).argmax()
torch.testing.assert_close(few.prod(1).log(), few.log().sum(1))

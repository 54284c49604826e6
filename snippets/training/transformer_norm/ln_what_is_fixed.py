import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(10, 20, 64).exp()  # [N, T, D], skewed
x[..., 7] += 20  # one feature that is large in every token
y = F.layer_norm(x, (64,), eps=0.5)

var = x.var(-1, correction=0)
torch.testing.assert_close(y.mean(-1), torch.zeros(10, 20))
torch.testing.assert_close(y.var(-1, correction=0), var / (var + 0.5))


def skewness(z):
    z = z - z.mean(-1, keepdim=True)
    return z.pow(3).mean(-1) / z.pow(2).mean(-1).pow(1.5)


torch.testing.assert_close(skewness(y), skewness(x))  # the shape is untouched
print(f"feature 7 over the tokens: mean {y[..., 7].mean():.2f}, std {y[..., 7].std():.2f}")

gamma, beta = torch.rand(64), torch.rand(64)
z = F.layer_norm(x, (64,), gamma, beta, eps=0.5)
torch.testing.assert_close(z.mean(-1), (y * gamma).mean(-1) + beta.mean())
print(f"with gamma and beta, token means go from {z.mean(-1).min():.2f} to {z.mean(-1).max():.2f}")

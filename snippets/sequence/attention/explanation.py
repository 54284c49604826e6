import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
S, d = 12, 6  # more tokens than dimensions
v = torch.randn(S, d)
alpha = torch.softmax(torch.randn(S), 0)

constraints = torch.cat([v, torch.ones(S, 1)], 1).T  # [d + 1, S]
null = torch.linalg.svd(constraints).Vh[d + 1 :]  # [S - d - 1, S]
step = null.T @ null[:, alpha.argmax()]  # raises the largest weight
far = (alpha / step)[step > 0].min()  # as far as weights stay positive
beta = alpha - far * step
assert beta.min() > -1e-12
torch.testing.assert_close(beta.sum(), torch.ones(()))
torch.testing.assert_close(beta @ v, alpha @ v)  # the same output
distance = (beta - alpha).abs().sum() / 2
print(f"other weights, same output: {distance:.0%} of the weight moved")

size = torch.ones(S)
size[alpha.argmax()] = 0.01  # the most attended token carries a short vector
share = alpha * (size[:, None] * v).norm(dim=1)
share = share[alpha.argmax()] / share.sum()
print(f"largest weight {alpha.max():.2f}, share of the output {share:.3f}")

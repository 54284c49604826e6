import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, N, s = 16, 200, 0.5
offset = (torch.arange(n) - torch.arange(n)[:, None]) % n  # [n, n]
kernel = torch.zeros(n, dtype=torch.float64)
kernel[[0, 1, 15]] = torch.tensor([1.0, 0.5, -0.5]).double()
truth = kernel[offset]  # a circular convolution, [n, n]
x = torch.randn(N, n, dtype=torch.float64)
y = x @ truth.T + s * torch.randn(N, n, dtype=torch.float64)
scattered = torch.stack([row[torch.randperm(n)] for row in offset])
for name, tie in (("tied by offset", offset), ("tied at random", scattered)):
    onehot = F.one_hot(tie, n).double()  # [n, n, weights]
    A = torch.einsum("aj,ijw->aiw", x, onehot).flatten(0, 1)
    w = torch.linalg.lstsq(A, y.flatten()[:, None]).solution[:, 0]
    means = (onehot * truth[..., None]).sum((0, 1)) / n  # one a group
    torch.testing.assert_close(w, means, rtol=0, atol=0.1)
    error = (w[tie] - truth).square().sum(1).mean()
    floor = (means[tie] - truth).square().sum(1).mean()
    print(f"{name}: {len(w)} weights, error {error:.2f}, floor {floor:.2f}")

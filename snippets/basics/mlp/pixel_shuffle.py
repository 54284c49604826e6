import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, target = torch.randn(32, 64), torch.randn(32, 3)  # 8 x 8 images, flattened
order = torch.randperm(64)


def train(x, W1, W2):
    W1, W2 = W1.clone().requires_grad_(), W2.clone().requires_grad_()
    for _ in range(20):
        loss = F.mse_loss((x @ W1.T).relu() @ W2.T, target)
        for W, g in zip((W1, W2), torch.autograd.grad(loss, (W1, W2)), strict=True):
            W.data -= 0.5 * g
    return loss, W1


W1, W2 = torch.randn(16, 64) / 8, torch.randn(3, 16) / 4
loss, end = train(x, W1, W2)
loss_shuffled, end_shuffled = train(x[:, order], W1[:, order], W2)
torch.testing.assert_close(loss, loss_shuffled)
torch.testing.assert_close(end[:, order], end_shuffled)
print(f"MLP loss after 20 steps: {loss:.4f}, with shuffled pixels: {loss_shuffled:.4f}")

kernel = torch.randn(1, 1, 3, 3)
image, shuffled = x.view(32, 1, 8, 8), x[:, order].view(32, 1, 8, 8)
plain, other = (F.conv2d(i, kernel).relu().sum(dim=(1, 2, 3)) for i in (image, shuffled))
assert not torch.allclose(plain, other)  # a convolution looks at neighbours

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
X, T = torch.randn(32, 5), torch.randn(32, 3)
W1, W2 = torch.randn(8, 5, requires_grad=True), torch.randn(3, 8, requires_grad=True)
loss = (torch.tanh(X @ W1.T) @ W2.T - T).square().mean() / 2
reference = torch.autograd.grad(loss, (W1, W2))


@torch.no_grad()
def first_layer_gradient(lr, update_first):
    A = torch.tanh(X @ W1.T)
    D2 = (A @ W2.T - T) / T.numel()
    new_W2 = W2 - lr * D2.T @ A
    D1 = (D2 @ (new_W2 if update_first else W2)) * (1 - A**2)
    return D1.T @ X


torch.testing.assert_close(first_layer_gradient(0.1, update_first=False), reference[0])
errors = []
for lr in 0.01, 0.1, 1.0:
    wrong = first_layer_gradient(lr, update_first=True)
    errors.append(((wrong - reference[0]).norm() / reference[0].norm()).item())
    print(f"W2 already updated with lr {lr}: gradient of W1 off by {errors[-1]:.1%}")
torch.testing.assert_close(errors[1] / errors[0], 10.0)  # grows in step with lr

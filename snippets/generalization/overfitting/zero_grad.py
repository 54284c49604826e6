import torch

torch.set_default_dtype(torch.float64)
target = torch.tensor([1.0, -2.0])
forgot, right, momentum = (torch.zeros(2, requires_grad=True) for _ in range(3))
optimizers = (
    torch.optim.SGD([forgot], lr=0.1),
    torch.optim.SGD([right], lr=0.1),
    torch.optim.SGD([momentum], lr=0.1, momentum=1.0),
)
for step in range(60):
    losses = []
    for w, optimizer in zip((forgot, right, momentum), optimizers, strict=True):
        if w is not forgot:
            optimizer.zero_grad()
        loss = (w - target).square().sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    torch.testing.assert_close(forgot, momentum)
    if step in (0, 5, 7, 14, 28, 56):
        print(f"step {step:2}: forgotten {losses[0]:.1f}, right {losses[1]:.1f}")
torch.testing.assert_close(right.detach(), target, atol=1e-4, rtol=0)

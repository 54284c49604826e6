import torch

S = 5  # seeds side by side
torch.manual_seed(0)
x = torch.randn(S, 256, 8)
y = torch.sin(2 * x[..., :1]) + x[..., 1:2] * x[..., 2:3]
init = [
    torch.randn(S, 8, 32) / 8**0.5,
    torch.randn(S, 32, 32) / 32**0.5,
    torch.randn(S, 32, 1) / 32**0.5,
]


def net(x, A, B, out):
    return torch.tanh(torch.tanh(x @ A) @ B) @ out


def final_loss(lr):
    params = [p.clone().requires_grad_() for p in init]
    opt = torch.optim.Adam(params, lr=lr)
    torch.manual_seed(1)
    for _ in range(200):
        i = torch.randint(256, (32,))
        opt.zero_grad()
        (net(x[:, i], *params) - y[:, i]).square().mean(dim=(1, 2)).sum().backward()
        opt.step()
    with torch.no_grad():
        return (net(x, *params) - y).square().mean(dim=(1, 2))  # [S]


loss = {lr: final_loss(lr) for lr in [1e-4, 1e-2, 1.0]}
for lr in [1e-4, 1.0]:
    assert loss[lr].min() > 1.5 * loss[1e-2].max()  # every seed
print("lr 1e-2: the loss is less than two thirds of that with 1e-4 or 1.0, in every seed")

import torch
import torch.nn.functional as F

torch.manual_seed(0)
D = 100
x = torch.randn(8, D, dtype=torch.float64, requires_grad=True)
w = torch.randn(D, dtype=torch.float64) / D**0.5
y = torch.randint(2, (8,)).double() * 2 - 1  # -1 or +1
loss = F.softplus(-y * (x @ w))  # logistic loss
(g,) = torch.autograd.grad(loss.sum(), x)
for eps in (0.01, 0.1):
    adv = x + eps * g.sign()  # largest change is eps
    after = F.softplus(-y * (adv @ w))
    exact = F.softplus(-y * (x @ w) + eps * w.abs().sum())
    torch.testing.assert_close(after, exact)
    noise = x + eps * torch.randn(500, 8, D).double().sign()
    assert (F.softplus(-y * (noise @ w)) <= after + 1e-12).all()
    drop = (y * ((x - adv) @ w)).mean()
    typical = (y * ((x - noise) @ w)).std()
    print(f"eps {eps:.2f}: margin falls by {drop:.2f}, noise moves it {typical:.2f}")

import torch
import torch.nn.functional as F

torch.manual_seed(0)
eps = 0.1
for D in (100, 400, 1600):
    w = torch.randn(D, dtype=torch.float64)
    w /= w.norm()  # the same length for every D
    x = torch.randn(8, D, dtype=torch.float64, requires_grad=True)
    y = torch.randint(2, (8,)).double() * 2 - 1  # -1 or +1
    loss = F.softplus(-y * (x @ w))  # logistic loss
    (g,) = torch.autograd.grad(loss.sum(), x)
    adv = x + eps * g.sign()  # no pixel moves by more than eps
    fall = y * ((x - adv) @ w)
    torch.testing.assert_close(fall, (eps * w.abs().sum()).expand(8))
    step, count = x, 0
    while not torch.allclose(step, adv):  # PGD: small steps, then back into the box
        (g,) = torch.autograd.grad(F.softplus(-y * (step @ w)).sum(), step)
        step, count = (step + 0.03 * g.sign()).clamp(x - eps, x + eps), count + 1
    assert count == 4
    noise = eps * (2 * torch.randint(2, (2000, D)) - 1).double() @ w
    assert noise.abs().max() < fall[0]
    print(f"D {D:4}: margin falls by {fall.mean():.2f}, noise moves it {noise.std():.2f}")

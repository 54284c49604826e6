import torch

torch.manual_seed(0)
H = 32
Q = torch.linalg.qr(torch.randn(H, H, dtype=torch.float64)).Q
x = torch.randn(200, H, dtype=torch.float64)
v = torch.ones(H, dtype=torch.float64) / H**0.5

print("          shared W   from its use 15+ steps back   W of layer 1")
for T in (5, 20, 100):
    copies = [(0.8 * Q).requires_grad_() for _ in range(T)]  # one W a step
    h = torch.zeros(H, dtype=torch.float64)
    for x_t, W in zip(x[-T:], copies, strict=True):
        h = W @ h + x_t
    rnn = torch.stack(torch.autograd.grad(h @ v, copies))  # sum: shared W
    h = x[-1]
    for W in copies:  # a deep net: the input enters at the bottom only
        h = W @ h
    dnn = torch.autograd.grad(h @ v, copies[0])[0]
    closed = 0.8 ** (T - 1) * x[-1].norm()
    torch.testing.assert_close(dnn.norm(), closed)
    old = rnn[:-15].sum(0).norm() / rnn.sum(0).norm()
    total, first = rnn.sum(0).norm(), dnn.norm()
    print(f"T = {T:3d} {total:9.0f} {old:18.0%} {first:25.0e}")
    assert T == 5 or (0 < old < 0.1 and rnn.sum(0).norm() > 8)

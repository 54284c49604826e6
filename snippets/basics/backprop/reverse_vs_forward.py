import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)


class Net:  # R^n -> R^m through 8 tanh units
    def __init__(self, n, m):
        self.A, self.B, self.passes = torch.randn(8, n), torch.randn(m, 8), 0

    def __call__(self, x):
        return self.B @ torch.tanh(self.A @ x)

    def jvp(self, x, v):  # forward mode: (value, tangent) go through together
        self.passes += 1
        h, dh = torch.tanh(self.A @ x), self.A @ v
        return self.B @ ((1 - h**2) * dh)  # J v

    def vjp(self, x, u):  # reverse mode: values first, then u comes back
        self.passes += 1
        h = torch.tanh(self.A @ x)
        return self.A.T @ ((1 - h**2) * (self.B.T @ u))  # J^T u


def jacobian(net, x, n, m, mode):
    net.passes = 0
    if mode == "forward":
        return torch.stack([net.jvp(x, e) for e in torch.eye(n)], dim=1)
    return torch.stack([net.vjp(x, e) for e in torch.eye(m)])


for n, m in (1000, 1), (1, 1000), (30, 20):
    net, x = Net(n, m), torch.randn(n)
    reference = torch.autograd.functional.jacobian(net, x)
    counts = {}
    for mode in "forward", "reverse":
        torch.testing.assert_close(jacobian(net, x, n, m, mode), reference)
        counts[mode] = net.passes
    print(f"{n:4} inputs, {m:4} outputs: passes {counts}")

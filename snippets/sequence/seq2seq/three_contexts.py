import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, H, rho = 12, 6, 0.8
W = rho * torch.linalg.qr(torch.randn(H, H)).Q
V = torch.randn(H, H)
x = torch.randn(T, H)


def states(x):
    h, rows = torch.zeros(H), []
    for x_t in x:
        h = W @ h + x_t
        rows.append(h)
    return torch.stack(rows)  # [T, H]


ways = {
    "last": lambda h: h[-1],
    "transform": lambda h: torch.tanh(V @ h[-1]),
    "mean of all": lambda h: h.mean(0),
}
power = [torch.linalg.matrix_power(W, k) for k in range(T)]
slope = torch.diag(1 - torch.tanh(V @ states(x)[-1]) ** 2)
for name, context in ways.items():
    J = torch.func.jacrev(lambda x, q=context: q(states(x)))(x)  # [H, T, H]
    J = J.transpose(0, 1)  # dC/dx_t, [T, H, H]
    if name == "last":
        exact = power[::-1]
    elif name == "transform":
        exact = [slope @ V @ p for p in power[::-1]]
    else:
        exact = [sum(power[: T - t]) / T for t in range(T)]
    torch.testing.assert_close(J, torch.stack(exact))
    size = torch.linalg.matrix_norm(J)
    print(f"{name:11} first over last input: {size[0] / size[-1]:.2f}")

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm

N, D, L = 256, 256, 20
torch.set_default_dtype(torch.float64)


def bn(z):
    return batch_norm(z, None, None, training=True)


def squares(kind):
    torch.manual_seed(0)
    x, out, direct = torch.randn(N, D), [1.0], 1.0
    for _ in range(L):
        W = torch.randn(D, D) * (2 / D) ** 0.5
        f = (bn(x) if kind == "branch" else x).relu() @ W.T
        y = x + f
        x = bn(y) if kind == "after" else y
        if kind == "after":
            direct = direct / y.std(0).mean().item()
        out.append(x.square().mean().item())
    return torch.tensor(out), direct


l = torch.arange(L + 1.0)
none, branch, after = (squares(kind) for kind in ("none", "branch", "after"))
growth = none[0][-1].item() ** (1 / L)
assert abs(growth - 2) < 0.2
torch.testing.assert_close(branch[0], 1 + l, rtol=0.05, atol=0)
torch.testing.assert_close(after[0], torch.ones(L + 1), rtol=0, atol=0.01)
print(f"no norm:          times {growth:.1f} a block")
print(f"BN in the branch: plus {branch[0].diff().mean():.1f} a block")
print(f"BN after the sum: x_0 arrives times {after[1]:.3f}")
expected = (2 - 1 / torch.pi) ** (-L / 2)  # Var[y] = 1 + 1 - 1/pi
torch.testing.assert_close(after[1], expected, rtol=0.1, atol=0)
for (v, _), label, style in (
    (none, "no norm", "s:"),
    (branch, "BN in the branch", "o-"),
    (after, "BN after the sum", "^--"),
):
    plt.semilogy(l, v, style, label=label)
plt.xlabel("block")
plt.ylabel("mean square of the sum")
plt.legend()
plt.show()

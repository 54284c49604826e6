import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
T, H = 40, 32
x = torch.randn(T, 1, H, generator=torch.Generator().manual_seed(0))


def by_lag(rnn):
    """Norm of d(sum of h_T) / d x_t, newest first."""
    inputs = x.clone().requires_grad_()
    h, _ = rnn(inputs)
    (g,) = torch.autograd.grad(h[-1].sum(), inputs)
    return g.norm(dim=2).flatten().flip(0)


def lstm(forget):
    torch.manual_seed(0)
    rnn = nn.LSTM(H, H)
    with torch.no_grad():
        rnn.bias_ih_l0[H : 2 * H] += forget  # gates i, f, g, o
    return rnn


torch.manual_seed(0)
cases = (
    ("nn.RNN", nn.RNN(H, H), "C0-"),
    ("LSTM, forget bias about 0", lstm(0.0), "C1--"),
    ("LSTM, forget bias + 3", lstm(3.0), "C2-."),
)
for name, rnn, style in cases:
    g = by_lag(rnn)
    rate = (g[-1] / g[T // 2]) ** (1 / (T - 1 - T // 2))
    print(f"{name:26} x {rate:.2f} a step")
    plt.semilogy(g / g[0], style, label=name)
plt.xlabel("steps back")
plt.ylabel("gradient norm / that of the last input")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
D, H, N, S = 4, 32, 2, 5
lengths = (5, 10, 20, 40, 80)
cases = (
    ("RNN", nn.RNN, 0, "C0o-"),
    ("LSTM", nn.LSTM, 0, "C1s--"),
    ("GRU", nn.GRU, 0, "C2^--"),
    ("LSTM, b_f + 4", nn.LSTM, 4, "C1s-"),
    ("GRU, b_z + 4", nn.GRU, 4, "C2^-"),
)
for name, kind, bias, style in cases:
    norms = torch.zeros(S, len(lengths))
    for s in range(S):
        torch.manual_seed(s)
        rnn = kind(D, H)
        rnn.bias_ih_l0.data[H : 2 * H] += bias  # f of LSTM, z of GRU
        x = torch.randn(max(lengths), N, D)
        v = torch.randn(N, H)
        for k, T in enumerate(lengths):
            first = x[:T].clone().requires_grad_()
            (g,) = torch.autograd.grad((rnn(first)[0][-1] * v).sum(), first)
            norms[s, k] = (g[0].norm() / g[-1].norm()).log10()
    mean = norms.mean(0)
    rate = 10 ** ((mean[-1] - mean[-2]) / (lengths[-1] - lengths[-2]))
    assert 0.97 < rate < 1.02 if bias else rate < 0.7
    print(f"{name:14} 1e{mean[-1]:+03.0f}, x {rate:.2f} a step")
    plt.semilogy(lengths, 10**mean, style, label=name)
plt.xlabel("sequence length T")
plt.ylabel("gradient at first / last input")
plt.legend()
plt.show()

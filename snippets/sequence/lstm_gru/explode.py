import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
T, D, H, S = 60, 4, 16, 5
for name, kind, style in (("LSTM", nn.LSTM, "C1s"), ("GRU", nn.GRU, "C2^")):
    for scale, line in ((1, "--"), (20, "-")):
        norms = torch.zeros(S, T)
        for s in range(S):
            torch.manual_seed(s)
            rnn = kind(D, H)
            rnn.weight_hh_l0.data *= scale
            x = (0.3 * torch.randn(T, 1, D)).requires_grad_()
            rnn(x)[0][-1].sum().backward()
            norms[s] = x.grad.norm(dim=2).flatten().flip(0).log10()
            total = nn.utils.clip_grad_norm_(rnn.parameters(), 1.0)
            clipped = [p.grad.flatten() for p in rnn.parameters()]
            if scale > 1:
                assert total > 1 and abs(torch.cat(clipped).norm() - 1) < 1e-4
        mean = norms.mean(0)
        rate = 10 ** ((mean[-1] - mean[19]) / (T - 20))
        assert (rate > 1) == (scale > 1)
        print(f"{name:4} W_hh x {scale:2d}: gradient x {rate:.1f} a step")
        label = f"{name}, W_hh x {scale}"
        plt.semilogy(10**mean, style + line, markevery=10, label=label)
plt.xlabel("steps back")
plt.ylabel("gradient of the input")
plt.legend()
plt.show()

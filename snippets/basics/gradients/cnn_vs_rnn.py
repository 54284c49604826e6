import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
C, T = 16, 30

W = nn.RNN(C, C).weight_hh_l0.detach()
copies = [W.clone().requires_grad_() for _ in range(T)]  # the same W, T times
h = torch.randn(8, C)
for copy in copies:
    h = torch.tanh(h @ copy.T + torch.randn(8, C))
terms = torch.autograd.grad(h.sum(), copies)  # dL/dW is their sum
total = sum(terms)
rnn = torch.stack([t.norm() for t in terms]).flip(0)
near = sum(terms[-8:])

z, a = [], torch.randn(8, C, 20)
for _ in range(T):  # own kernel for each layer, He
    conv = nn.Conv1d(C, C, 3, padding=1, padding_mode="circular", bias=False)
    nn.init.kaiming_normal_(conv.weight)
    z.append(conv(a))
    a = z[-1].relu()
dz = torch.autograd.grad((a * torch.randn(8, C, 20)).sum(), z)
cnn = torch.stack([d.norm() for d in dz]).flip(0)

print(f"RNN, {T} steps back: {rnn[-1] / rnn[0]:.0e} of the newest term")
print(f"RNN, sum: {total.norm() / rnn[0]:.1f} of the newest term")
off = (near - total).norm() / total.norm()
print(f"RNN, sum of the last 8: off by {off:.0e}")
print(f"CNN, {T} layers back: {cnn[-1] / cnn[0]:.1f} of the last layer")
plt.semilogy(rnn / rnn[0], "C0o-", markersize=3, label="RNN: one step")
plt.semilogy(cnn / cnn[0], "C1s--", markersize=3, label="CNN: one layer")
plt.axhline(total.norm() / rnn[0], color="0.5", label="RNN: sum")
plt.xlabel("steps or layers back")
plt.ylabel("gradient norm / that of the last one")
plt.legend()
plt.show()

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
T, N, D, H, K = 6, 3, 4, 5, 7
rnn = nn.RNN(D, H).double()
readout = nn.Linear(H, K).double()
x = torch.randn(T, N, D, dtype=torch.float64)
y = torch.randint(K, (T, N))
output, _ = rnn(x)
output.retain_grad()
logits = readout(output)  # [T, N, K], a loss at every step
F.cross_entropy(logits.flatten(0, 1), y.flatten()).backward()

with torch.no_grad():
    d_o = (logits.softmax(-1) - F.one_hot(y, K)) / (T * N)
    dV = torch.einsum("tnk,tnh->kh", d_o, output)
    torch.testing.assert_close(readout.weight.grad, dV)
    torch.testing.assert_close(readout.bias.grad, d_o.sum((0, 1)))
    W, later = rnn.weight_hh_l0, torch.zeros(N, H, dtype=torch.float64)
    dW = torch.zeros_like(W)
    for t in reversed(range(T)):
        own = d_o[t] @ readout.weight
        torch.testing.assert_close(output.grad[t], own)
        delta = (own + later) * (1 - output[t] ** 2)
        dW += delta.T @ output[t - 1] if t else 0  # h_0 = 0
        later = delta @ W
torch.testing.assert_close(W.grad, dW)
print("dV", tuple(dV.shape), "dW", tuple(dW.shape))
print("output.grad holds V^T dL/do_t only", tuple(output.grad.shape))

import torch
from torch import nn


def forward(x, h, U, W, b):  # [T, N, D], [N, H], [H, D], [H, H], [H]
    states = [h]
    for x_t in x:
        states.append(torch.tanh(x_t @ U.T + states[-1] @ W.T + b))
    return torch.stack(states)  # [T + 1, N, H]


def backward(g, x, states, U, W):  # g[t] = dL/dh_t from the losses, [T, N, H]
    dU, dW, db = torch.zeros_like(U), torch.zeros_like(W), 0
    dx, later = torch.empty_like(x), torch.zeros_like(g[0])
    for t in reversed(range(len(x))):
        delta = (g[t] + later) * (1 - states[t + 1] ** 2)  # dL/da_t, [N, H]
        dU += delta.T @ x[t]
        dW += delta.T @ states[t]  # states[t] is h_{t-1}
        db += delta.sum(0)
        dx[t] = delta @ U
        later = delta @ W
    return dx, later, dU, dW, db  # later is dL/dh_0


torch.manual_seed(0)
T, N, D, H = 7, 3, 4, 5
rnn = nn.RNN(D, H).double()
x = torch.randn(T, N, D, dtype=torch.float64, requires_grad=True)
h_0 = torch.randn(1, N, H, dtype=torch.float64, requires_grad=True)
g = torch.randn(T, N, H, dtype=torch.float64)
output, _ = rnn(x, h_0)
output.backward(g)
with torch.no_grad():
    U, W, b_ih, b_hh = rnn.parameters()
    states = forward(x, h_0[0], U, W, b_ih + b_hh)
    mine = backward(g, x, states, U, W)
torch.testing.assert_close(states[1:], output.detach())
theirs = (x.grad, h_0.grad[0], U.grad, W.grad, b_ih.grad)
torch.testing.assert_close(mine, theirs)
torch.testing.assert_close(b_ih.grad, b_hh.grad)
print("dx, dh_0, dU, dW, db agree:", [tuple(d.shape) for d in mine[2:]])

import torch
from torch import nn

torch.manual_seed(0)
N, T, D, H = 2, 6, 3, 4
rnn = nn.RNN(D, H).double()
x = torch.randn(T, N, D, dtype=torch.float64)
rnn(x)[1].square().sum().backward()

names = [name for name, _ in rnn.named_parameters()]
weights = [p.detach() for p in rnn.parameters()]
copies = [[p.clone().requires_grad_() for p in weights] for _ in range(T)]
h = torch.zeros(N, H, dtype=torch.float64)
for x_t, (U, W, b_ih, b_hh) in zip(x, copies, strict=True):  # a deep net
    h = torch.tanh(x_t @ U.T + b_ih + h @ W.T + b_hh)
h.square().sum().backward()
for i, name in enumerate(names):
    total = sum(step[i].grad for step in copies)
    torch.testing.assert_close(rnn.get_parameter(name).grad, total)
parts = [step[1].grad.norm().item() for step in copies]
print("dL/dW, step by step:", " ".join(f"{p:.3f}" for p in parts))

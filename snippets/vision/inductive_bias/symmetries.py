import torch
from torch import nn

torch.manual_seed(0)
T, D, t = 6, 4, 3
x = torch.randn(1, T, D, dtype=torch.float64)
x[:, -2:] = 0  # room for a delay of two steps
order = torch.tensor([2, 0, 5, 1, 4, 3])
E = torch.eye(T).roll(1, 1).double()  # node i listens to node i + 1
M, U = torch.randn(2, D, D, dtype=torch.float64)
mlp = nn.Linear(T * D, T * D).double()
conv = nn.Conv1d(D, D, 3, padding=1, padding_mode="circular").double()
rnn = nn.RNN(D, D, batch_first=True, bias=False).double()
attention = nn.MultiheadAttention(D, 2, batch_first=True).double()
layers = {
    "MLP": lambda a, E: mlp(a.flatten(1)).view(1, T, D),
    "convolution": lambda a, E: conv(a.mT).mT,
    "RNN": lambda a, E: rnn(a)[0],
    "attention": lambda a, E: attention(a, a, a)[0],
    "graph layer": lambda a, E: (E @ a @ M + a @ U).relu(),
}
print(f"{'':12}{'delay':7}{'permute':9}output {t} sees")
for name, f in layers.items():
    y = f(x, E)
    delay = torch.allclose(f(x.roll(2, 1), E)[:, 2:], y[:, :-2])
    permute = torch.allclose(f(x[:, order], E[order][:, order]), y[:, order])
    J = torch.func.jacrev(lambda a, f=f: f(a, E)[0, t])(x)[:, 0]  # [D, T, D]
    seen = J.abs().sum((0, 2)).nonzero().flatten().tolist()
    print(f"{name:12}{delay!s:7}{permute!s:9}{seen}")

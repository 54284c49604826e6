import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, N, H = 400, 200, 8
lstm = nn.LSTM(2, H)
x = torch.randn(T, N, 2)
for b_f in (60.0, 2.0):
    with torch.no_grad():
        for p in (lstm.weight_ih_l0, lstm.weight_hh_l0):
            p[H : 2 * H] = 0  # f does not depend on x and h
        lstm.bias_ih_l0[H : 2 * H] = b_f
        lstm.bias_hh_l0[H : 2 * H] = 0
    sizes, state = [], None
    for part in x.split(100):
        _, state = lstm(part, state)
        sizes.append(state[1].square().mean().sqrt().item())
    slope = (1 - state[1].tanh() ** 2).mean()  # tanh'(c)
    grown, f = sizes[3] / sizes[0], torch.tensor(b_f).sigmoid()
    assert grown > 2 if b_f > 50 else abs(grown - 1) < 0.1
    print(f"f = {f:.2f}: |c|", [f"{s:.1f}" for s in sizes])
    print(f"          tanh'(c) = {slope:.2f}")

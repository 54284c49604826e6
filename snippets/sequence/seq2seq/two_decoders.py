import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
T, D, H = 5, 3, 4
y, C = torch.randn(T, 1, D), torch.randn(1, 1, H)  # C: [1, N, H]
as_h0 = nn.GRU(D, H)
every_step = nn.GRU(D + H, H)

once, _ = as_h0(y, C)
inputs = torch.cat((y, C.expand(T, 1, H)), -1)  # [T, N, D + H]
always, _ = every_step(inputs)

zero = torch.zeros(1, H)
for net, first, exact in ((as_h0, C[0], once), (every_step, zero, always)):
    cell = nn.GRUCell(net.input_size, H)
    for p, q in zip(cell.parameters(), net.parameters(), strict=True):
        p.data = q.data
    s, rows = first, []
    for t in range(T):
        s = cell(y[t] if net is as_h0 else torch.cat((y[t], C[0]), 1), s)
        rows.append(s)
    torch.testing.assert_close(torch.stack(rows), exact)

# U [y; C] = U_y y + U_C C: for one sample C is only another bias
same = nn.GRU(D, H)
U = every_step.weight_ih_l0.data  # [3H, D + H]
same.load_state_dict(every_step.state_dict() | {"weight_ih_l0": U[:, :D]})
same.bias_ih_l0.data += U[:, D:] @ C[0, 0]
torch.testing.assert_close(same(y)[0], always)
for name, net in (("h_0", as_h0), ("every step", every_step)):
    print(f"C as {name:10}", sum(p.numel() for p in net.parameters()))
print("extra weights 3HH =", 3 * H * H)

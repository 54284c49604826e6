import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
D, H = 3, 4
lstm = nn.LSTM(D, H, num_layers=2, bidirectional=True)
lengths = [6, 4, 2]
x = torch.randn(6, 3, D)
packed = pack_padded_sequence(x, lengths)
output, (h_n, c_n) = lstm(packed)
output, _ = pad_packed_sequence(output)
for k, T in enumerate(lengths):
    alone, (h, c) = lstm(x[:T, k])
    torch.testing.assert_close(output[:T, k], alone)
    torch.testing.assert_close((h_n[:, k], c_n[:, k]), (h, c))
    ends = torch.stack((alone[-1, :H], alone[0, H:]))
    torch.testing.assert_close(h[-2:], ends)
print("batch sizes", packed.batch_sizes.tolist())
print("output", tuple(output.shape))
print("h_n", tuple(h_n.shape), " c_n", tuple(c_n.shape))

one = nn.LSTM(D, H)
whole, state = one(x)
_, (h, c) = one(x[:3])
both = one(x[3:], (h, c))
torch.testing.assert_close(both, (whole[3:], state))
for name, start in (("h only", (h, 0 * c)), ("c only", (0 * h, c))):
    gap = (one(x[3:], start)[0] - whole[3:]).abs().max()
    print(f"second half with {name}: off by {gap:.2f}")

import torch
from torch import nn
from torch.nn.utils import rnn as utils

torch.manual_seed(0)
rnn = nn.RNN(3, 4, batch_first=True, bidirectional=True).double()
sequences = [torch.randn(t, 3, dtype=torch.float64) for t in (2, 6, 4)]
lengths = [len(s) for s in sequences]
padded = utils.pad_sequence(sequences, batch_first=True)  # [N, T, D]
alone = torch.stack([rnn(s)[1] for s in sequences], 1)  # [2, N, H]

options = {"batch_first": True, "enforce_sorted": False}
packed = utils.pack_padded_sequence(padded, lengths, **options)
output, h_n = rnn(packed)
torch.testing.assert_close(h_n, alone)
print("batch sizes, step by step:", packed.batch_sizes.tolist())

output, _ = utils.pad_packed_sequence(output, batch_first=True)
assert (output[0, 2:] == 0).all()
torch.testing.assert_close(output[0, :2], rnn(sequences[0])[0])

wrong = rnn(padded)[1]
gap = (wrong - alone).abs().amax(-1)  # [2, N]
for direction, row in zip(("forward ", "backward"), gap, strict=True):
    print(direction, "h_n off by", [f"{g:.2f}" for g in row])
assert (gap[:, 1] < 1e-12).all()

import torch
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence

PAD, BOS, EOS, V = 0, 1, 2, 8
targets = [torch.tensor(y) for y in ([5, 3, 7, 4], [6, 6], [4, 7, 3])]
with_bos = [F.pad(y, (1, 0), value=BOS) for y in targets]
with_eos = [F.pad(y, (0, 1), value=EOS) for y in targets]
inputs = pad_sequence(with_bos, True, PAD)  # [N, T]
labels = pad_sequence(with_eos, True, PAD)
print("decoder reads", inputs[0].tolist())
print("label is     ", labels[0].tolist())
print("second row   ", inputs[1].tolist(), labels[1].tolist())
assert (inputs != PAD).sum() == (labels != PAD).sum()
for read, label, y in zip(inputs, labels, targets, strict=True):
    assert read[1 : len(y) + 1].equal(y) and label[: len(y)].equal(y)
    assert label[len(y)] == EOS and read[0] == BOS

for name, read in (("not shifted", labels), ("shifted", inputs)):
    copy = 20.0 * F.one_hot(read, V).mT  # logits of a model that copies
    loss = F.cross_entropy(copy, labels, ignore_index=PAD)
    print(f"{name}: loss of copying {loss:.1f}")

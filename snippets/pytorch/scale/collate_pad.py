import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


class Sentences(Dataset):
    def __init__(self, texts, labels):
        words = sorted({w for text in texts for w in text.split()})
        self.index = {w: i + 1 for i, w in enumerate(words)}  # 0 is padding
        self.texts, self.labels = texts, labels

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, i):
        ids = [self.index[w] for w in self.texts[i].split()]
        return torch.tensor(ids), self.labels[i]


def pad(samples):
    ids, labels = zip(*samples, strict=True)
    lengths = torch.tensor([len(s) for s in ids])
    out = torch.zeros(len(ids), int(lengths.max()), dtype=torch.long)  # [N, T]
    for row, s in zip(out, ids, strict=True):
        row[: len(s)] = s
    mask = torch.arange(out.shape[1]) < lengths[:, None]  # [N, T]
    return out, mask, torch.tensor(labels)


data = Sentences(["a good film", "bad", "so so so bad film"], [1, 0, 0])
try:
    next(iter(DataLoader(data, batch_size=3)))
except RuntimeError as error:
    print("RuntimeError", str(error)[:46])
x, mask, y = next(iter(DataLoader(data, batch_size=3, collate_fn=pad)))
print(x.tolist())
print("lengths", mask.sum(1).tolist(), "labels", y.tolist())
expected = pad_sequence([s for s, _ in data], batch_first=True)
torch.testing.assert_close(x, expected, rtol=0, atol=0)
assert torch.equal(mask, x != 0) and y.tolist() == data.labels

torch.manual_seed(0)
embed = nn.Embedding(len(data.index) + 1, 4, padding_idx=0).double()
mean = (embed(x) * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
alone = torch.stack([embed(s).mean(0) for s, _ in data])
torch.testing.assert_close(mean, alone)

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
bn, ln = nn.BatchNorm1d(8), nn.LayerNorm(8)

for _ in range(300):  # training: 4 sentences, padded to the longest
    lengths = torch.randint(1, 17, (4,))
    real = torch.arange(lengths.max().item()) < lengths[:, None]
    x = (2 + torch.randn(*real.shape, 8)) * real[..., None]
    trained = bn(x.flatten(0, 1)).view_as(x)[real]

sentence = 2 + torch.randn(1, 500, 8)  # inference: one sentence, no padding
out = {"train": bn(sentence[0]), "eval": bn.eval()(sentence[0])}
for mode, y in out.items():
    print(f"BN {mode:5}: mean {y.mean():.2f}, variance {y.var(0).mean():.2f}")
assert out["eval"].mean() > 0.3 and out["eval"].var(0).mean() < 0.7
assert torch.equal(ln.train()(sentence), ln.eval()(sentence))

try:
    bn.train()(sentence[0, :1])  # one token at a time, as in generation
except ValueError as error:
    print("BN train:", error)
print(f"LN on one token: variance {ln(sentence[0, :1]).var(correction=0):.2f}")

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
S, T, D = 4, 3, 8  # source, target
net = nn.Transformer(D, 2, 2, 2, 16, dropout=0.0, batch_first=True)
mask = net.generate_square_subsequent_mask(T)


def f(src, tgt):
    return net(src[None], tgt[None], tgt_mask=mask, tgt_is_causal=True)[0]


def reach(J):  # [T, D, n, D] -> which input each output depends on
    return (J.abs().sum((1, 3)) > 1e-12).int().tolist()


src, tgt = torch.randn(S, D), torch.randn(T, D)
to_src, to_tgt = torch.autograd.functional.jacobian(f, (src, tgt))
for i, (a, b) in enumerate(zip(reach(to_src), reach(to_tgt), strict=True)):
    print(f"output {i}: source {a}  target {b}")

memory = net.encoder(src[None])  # once; every decoding step reads it again
out = net.decoder(tgt[None], memory, tgt_mask=mask)[0]
torch.testing.assert_close(out, f(src, tgt))

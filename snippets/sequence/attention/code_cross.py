import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, T, S, D, E, h = 2, 3, 5, 15, 7, 3  # the encoder is E wide
d = D // h
W_q, W_o = torch.randn(2, D, D)
W_k, W_v = torch.randn(2, E, D)
y, memory = torch.randn(N, T, D), torch.randn(N, S, E)  # target, source
source_pad = torch.arange(S) >= torch.tensor([5, 2])[:, None]  # [N, S]


def heads(x):  # [N, n, D] -> [N, h, n, d]
    return x.unflatten(-1, (h, d)).transpose(1, 2)


k, v = heads(memory @ W_k), heads(memory @ W_v)  # once for all decoding steps
score = heads(y @ W_q) @ k.mT / d**0.5  # [N, h, T, S]
A = score.masked_fill(source_pad[:, None, None], -torch.inf).softmax(-1)
out = (A @ v).transpose(1, 2).flatten(2) @ W_o

ref = nn.MultiheadAttention(D, h, kdim=E, vdim=E, bias=False, batch_first=True)
ref.q_proj_weight.data, ref.k_proj_weight.data = W_q.T, W_k.T
ref.v_proj_weight.data, ref.out_proj.weight.data = W_v.T, W_o.T
expected, weights = ref(y, memory, memory, key_padding_mask=source_pad)
torch.testing.assert_close((out, A.mean(1)), (expected, weights))
print("q", (N, h, T, d), "k, v", tuple(k.shape), "weights", tuple(A.shape))

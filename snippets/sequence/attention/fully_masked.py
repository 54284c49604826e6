import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
T, D = 3, 6
x = torch.randn(1, T, D, requires_grad=True)
keep = torch.ones(T, T).tril().bool()
keep[1] = False

score = (x @ x.mT / D**0.5).masked_fill(~keep, -torch.inf)
hand = score.softmax(-1) @ x
some = keep.any(1)
used = hand[:, some].sum()  # the NaN row does not even enter the loss
g = torch.autograd.grad(used, x)[0].isnan().any()
print(f"by hand: row 1 {hand[0, 1, :2].tolist()}, NaN in the gradient: {g}")

out = F.scaled_dot_product_attention(x, x, x, attn_mask=keep)
torch.testing.assert_close(out[:, some], hand[:, some])
g = torch.autograd.grad(out.sum(), x)[0].isnan().any()
print(f"SDPA:    row 1 {out[0, 1, :2].tolist()}, NaN in the gradient: {g}")

mha = nn.MultiheadAttention(D, 2, batch_first=True)
for need_weights in (True, False):
    out = mha(x, x, x, attn_mask=~keep, need_weights=need_weights)[0]
    print(f"MHA, need_weights={need_weights}: NaN {out[0, 1].isnan().all()}")
torch.testing.assert_close(out[0, 1], mha.out_proj.bias)
with torch.no_grad():  # and eval(): a fused kernel
    out = mha.eval()(x, x, x, attn_mask=~keep, need_weights=False)[0]
print(f"the same, eval() and no_grad(): NaN {out[0, 1].isnan().all()}")

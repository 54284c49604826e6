import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(2, 5, 8)  # [N, T, D]
ln = nn.LayerNorm(8)

mean = x.mean(-1, keepdim=True)  # [N, T, 1]
var = x.var(-1, correction=0, keepdim=True)  # [N, T, 1]
torch.testing.assert_close((x - mean) / (var + ln.eps).sqrt(), ln(x))
print("means:", list(mean.shape), " parameters:", sum(p.numel() for p in ln.parameters()))

y = x.clone()
y[0, 3] = 9 * torch.randn(8)  # another token of sentence 0
others = [0, 1, 2, 4]
assert torch.equal(ln(y)[0, others], ln(x)[0, others])

whole = nn.LayerNorm([5, 8])  # one mean for the whole sentence: another operator
moved = (whole(y) - whole(x))[0, others].abs().max().item()
print(
    f"LayerNorm(D): 0.00  LayerNorm([T, D]): {moved:.2f}  "
    f"parameters: {sum(p.numel() for p in whole.parameters())}"
)

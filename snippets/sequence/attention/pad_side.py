import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, n, d = 6, 4, 8  # padded to 6, really 4 tokens
words, junk = torch.randn(n, d), torch.randn(T - n, d)
causal = torch.ones(T, T).tril().bool()


def attend(x, keep):
    return F.scaled_dot_product_attention(x, x, x, attn_mask=keep)


alone = attend(words, causal[:n, :n])
right = torch.arange(T) < n  # where the words are
for side, real in (("right", right), ("left", right.flip(0))):
    x = torch.empty(T, d)
    x[real], x[~real] = words, junk
    masks = {"causal only": causal, "and padding": causal & real}
    for name, keep in masks.items():
        moved = (attend(x, keep)[real] - alone).abs().max()
        blind = (~keep.any(1)).sum().item()
        print(f"{side:5} {name}: words move by {moved:.2f},", end=" ")
        print(f"{blind} rows see nothing")

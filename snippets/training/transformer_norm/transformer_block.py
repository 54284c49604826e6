# --8<-- [start:block]
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)


class Block(nn.Module):
    def __init__(self, D, heads, hidden, pre):
        super().__init__()
        self.heads, self.pre = heads, pre
        self.qkv, self.out = nn.Linear(D, 3 * D), nn.Linear(D, D)
        self.up, self.down = nn.Linear(D, hidden), nn.Linear(hidden, D)
        self.norm1, self.norm2 = nn.LayerNorm(D), nn.LayerNorm(D)

    def attention(self, x, causal):  # [N, T, D]
        N, T, D = x.shape
        q, k, v = (
            self.qkv(x).view(N, T, 3, self.heads, D // self.heads).permute(2, 0, 3, 1, 4)
        )  # [N, h, T, D/h]
        score = q @ k.transpose(-2, -1) / (D // self.heads) ** 0.5  # [N, h, T, T]
        if causal:
            score = score.masked_fill(torch.ones(T, T).triu(1).bool(), -torch.inf)
        return self.out((score.softmax(-1) @ v).transpose(1, 2).reshape(N, T, D))

    def feed_forward(self, x):
        return self.down(F.relu(self.up(x)))

    def forward(self, x, causal):
        if self.pre:  # x + F(LN(x))
            x = x + self.attention(self.norm1(x), causal)
            return x + self.feed_forward(self.norm2(x))
        x = self.norm1(x + self.attention(x, causal))  # LN(x + F(x))
        return self.norm2(x + self.feed_forward(x))


# --8<-- [end:block]
# --8<-- [start:check]
torch.manual_seed(0)
mask = nn.Transformer.generate_square_subsequent_mask(7)
for pre in (True, False):
    ref = nn.TransformerEncoderLayer(16, 2, 48, dropout=0.0, batch_first=True, norm_first=pre)
    for p in ref.parameters():
        nn.init.uniform_(p, -0.5, 1.0)  # no zero biases, no gains of one
    mine = Block(16, 2, 48, pre)
    mine.load_state_dict(
        dict(zip(mine.state_dict(), ref.state_dict().values(), strict=True))
    )  # same order
    for causal in (True, False):
        x, dy = torch.randn(2, 7, 16, requires_grad=True), torch.randn(2, 7, 16)
        y, z = mine(x, causal), ref(x, src_mask=mask if causal else None)
        torch.testing.assert_close(y, z)
        grads = torch.autograd.grad(y, (x, *mine.parameters()), dy)
        torch.testing.assert_close(grads, torch.autograd.grad(z, (x, *ref.parameters()), dy))
        print(
            f"{'Pre' if pre else 'Post'}-LN, {'causal' if causal else 'full'} "
            f"attention: output and {len(grads)} gradients agree"
        )
# --8<-- [end:check]

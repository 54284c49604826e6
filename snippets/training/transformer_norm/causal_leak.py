import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)


class TokenBN(nn.BatchNorm1d):
    def forward(self, x):  # [N, T, D]
        return super().forward(x.transpose(1, 2)).transpose(1, 2)


mask = nn.Transformer.generate_square_subsequent_mask(6)
_, axes = plt.subplots(1, 2, figsize=(5, 2.6))
for axis, norm in zip(axes, (nn.LayerNorm, TokenBN), strict=True):
    block = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True, norm_first=True)
    block.norm1, block.norm2 = norm(8), norm(8)
    x = torch.randn(1, 6, 8)
    J = torch.autograd.functional.jacobian(
        lambda x, block=block: block(x, src_mask=mask)[0], x
    )  # [T, D, 1, T, D]
    reach = J.norm(dim=(1, 4))[:, 0]  # [output t, input s]
    future = reach.triu(1).sum().item()
    print(f"{norm.__name__:9} influence of later tokens, summed: {future:.2f}")
    assert (future == 0) == (norm is nn.LayerNorm)
    axis.imshow(reach.numpy(), cmap="Blues", vmin=0, vmax=1)
    axis.set(title=norm.__name__, xlabel="input token", ylabel="output token")
plt.show()

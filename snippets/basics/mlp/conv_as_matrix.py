import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
conv = nn.Conv2d(1, 1, kernel_size=3, padding=1, bias=False)

basis = torch.eye(36).view(36, 1, 6, 6)  # one lit pixel an image
M = conv(basis).view(36, 36).T.detach()  # column j: what pixel j sends to every output

x = torch.randn(5, 1, 6, 6)
torch.testing.assert_close(conv(x).flatten(1), x.flatten(1) @ M.T)

used = M[M != 0]
print(
    f"{M.numel()} weights in the fully connected layer, "
    f"{len(used)} not zero, {len(used.unique())} different"
)
assert len(used) == (3 * 6 - 2) ** 2 and len(used.unique()) == conv.weight.numel()

row, column = M.nonzero().T
plt.figure(figsize=(3.6, 3.4))
plt.scatter(column, row, c=used, s=16, marker="s", cmap="viridis")
plt.xlabel("input pixel")
plt.ylabel("output pixel")
plt.gca().invert_yaxis()
plt.show()

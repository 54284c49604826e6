import matplotlib.pyplot as plt
import torch

S, D = 32, 64  # S x S patches, half of D for rows, half for columns
omega = 10000 ** (-torch.arange(0, D // 2, 2, dtype=torch.float64) / (D // 2))
angle = torch.arange(S)[:, None] * omega
line = torch.cat((angle.sin(), angle.cos()), 1)  # [S, D / 2]
rows = line[:, None].expand(S, S, -1)
columns = line[None].expand(S, S, -1)
PE = torch.cat((rows, columns), -1)  # [S, S, D]

center = PE[10, 20]
similarity = PE @ center
d = torch.arange(S)
f = torch.cos((d[:, None] - d)[..., None] * omega).sum(-1)  # [S, S]
torch.testing.assert_close(similarity, f[:, 10, None] + f[20])
flat = PE.flatten(0, 1)
print("codes:", len(flat), " distinct:", len(flat.unique(dim=0)))
same_row, diagonal = similarity[10, 25], similarity[15, 25]
print(f"5 columns away {same_row:.1f}, 5 rows and 5 columns {diagonal:.1f}")

plt.figure(figsize=(4, 3.2), layout="constrained")
plt.imshow(similarity.numpy())
plt.xlabel("column")
plt.ylabel("row")
plt.colorbar(label="dot product with patch (10, 20)")
plt.show()

import torch

M = 2
row, col = torch.meshgrid(*[torch.arange(M)] * 2, indexing="ij")
place = torch.stack((row, col), -1).view(-1, 2)  # [M * M, 2]
delta = place[:, None] - place + M - 1  # 0 to 2M - 2
index = delta[..., 0] * (2 * M - 1) + delta[..., 1]  # [M * M, M * M]
print(index)

pairs = {}
for a in range(M * M):
    for b in range(M * M):
        move = tuple((place[a] - place[b]).tolist())
        pairs.setdefault(move, set()).add(index[a, b].item())
assert all(len(found) == 1 for found in pairs.values())
assert len(set.union(*pairs.values())) == len(pairs) == (2 * M - 1) ** 2
assert index.min() == 0 and index.max() == (2 * M - 1) ** 2 - 1
print("numbers in a table:", (2 * 7 - 1) ** 2, "for 7x7, entries used:", 49**2)

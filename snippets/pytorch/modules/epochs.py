import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
N, B = 103, 20
z, y = 3 * torch.randn(N, 4), torch.randint(4, (N,))
data = TensorDataset(z, y)
for drop_last in (False, True):
    loader = DataLoader(data, batch_size=B, drop_last=drop_last)
    sizes = [len(t) for _, t in loader]
    print(f"drop_last={drop_last!s:5} {len(loader)} steps", sizes)
    assert len(sizes) == (N // B if drop_last else -(-N // B))
print("10 epochs:", 10 * len(DataLoader(data, batch_size=B)), "steps")
empty = DataLoader(range(5), batch_size=B, drop_last=True)
print("5 samples, drop_last=True:", len(empty), "steps", [*empty])

batches = [(F.cross_entropy(a, b), len(b)) for a, b in DataLoader(data, B)]
naive = sum(loss for loss, _ in batches) / len(batches)
weighted = sum(loss * n for loss, n in batches) / N
exact = F.cross_entropy(z, y)
print(f"mean of means {naive:.2f} weighted {weighted:.2f} exact {exact:.2f}")
torch.testing.assert_close(weighted, exact)

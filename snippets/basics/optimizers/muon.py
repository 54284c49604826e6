import torch

torch.manual_seed(0)
W = torch.zeros(8, 16)
G = torch.outer(torch.randn(8), torch.randn(16)) + 0.1 * torch.randn(
    8, 16
)  # one direction dominates

opt = torch.optim.Muon([W])
W.grad = G.clone()
opt.step()

U, s, Vh = torch.linalg.svd(G, full_matrices=False)
update = torch.linalg.svdvals(W)
aligned = torch.nn.functional.cosine_similarity(-W.flatten(), (U @ Vh).flatten(), dim=0)
print(
    f"largest / smallest singular value: gradient "
    f"{s[0] / s[-1]:.0f}, Muon's step {update[0] / update[-1]:.1f}"
)
assert s[0] / s[-1] > 50 and update[0] / update[-1] < 2 and aligned > 0.95

embedding = torch.zeros(4)
try:
    torch.optim.Muon([embedding])  # matrices only
    raise AssertionError("accepted a vector")
except ValueError as error:
    assert "2D" in str(error)

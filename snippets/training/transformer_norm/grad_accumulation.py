import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, y = torch.randn(32, 8), torch.randn(32, 1)  # 32 tokens


def gradient(norm, micro_batch):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(8, 16), norm(16), nn.ReLU(), nn.Linear(16, 1))
    for rows in torch.arange(len(x)).split(micro_batch):
        nn.functional.mse_loss(net(x[rows]), y[rows], reduction="sum").backward()
    return torch.cat([p.grad.flatten() for p in net.parameters()])


for norm in (nn.LayerNorm, nn.BatchNorm1d):
    whole = gradient(norm, len(x))
    for size in (8, 2):
        cosine = nn.functional.cosine_similarity(gradient(norm, size), whole, dim=0).item()
        print(
            f"{norm.__name__:11} micro-batches of {size}: cosine "
            f"with the gradient of the whole batch {cosine:.2f}"
        )
assert (
    nn.functional.cosine_similarity(
        gradient(nn.BatchNorm1d, 2), gradient(nn.BatchNorm1d, 32), dim=0
    )
    < 0.97
)
torch.testing.assert_close(gradient(nn.LayerNorm, 1), gradient(nn.LayerNorm, 32))

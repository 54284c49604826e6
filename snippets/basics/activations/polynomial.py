import torch

torch.manual_seed(0)
x = torch.linspace(-2, 2, 200, dtype=torch.float64)[:, None]
target = x.abs()


def fit(activation, width):
    torch.manual_seed(1)
    hidden = activation(
        x @ torch.randn(1, width, dtype=torch.float64) + torch.randn(width, dtype=torch.float64)
    )
    weights = torch.linalg.lstsq(hidden, target, driver="gelsd").solution  # the best output weights
    error = (target - hidden @ weights).pow(2).mean().sqrt().item()
    return torch.linalg.matrix_rank(hidden).item(), error


for name, f in ("x^2", torch.square), ("ReLU", torch.relu):
    for width in 4, 64:
        rank, error = fit(f, width)
        print(f"{name:5} width {width:2}: rank {rank:2}, rms error {error:.3f}")
        assert f is torch.relu or rank == 3

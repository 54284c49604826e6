import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
n, batches = 512, 4000  # tokens in a batch


def wobble(x):
    """Relative std of the batch variance."""
    var = x.var(-1, correction=0)
    return (var.std() / var.mean()).item()


p = 0.005  # the feature fires for one token in two hundred
kurtosis = {"dense": 3.0, "sparse": (1 - 3 * p * (1 - p)) / (p * (1 - p))}
x = {"dense": torch.randn(batches, n), "sparse": (torch.rand(batches, n) < p).double()}
for name in x:
    theory = ((kurtosis[name] - 1) / n) ** 0.5
    print(
        f"{name:6} kurtosis {kurtosis[name]:5.1f}: batch variance "
        f"off by {wobble(x[name]):.1%}, theory {theory:.1%}"
    )
    assert abs(wobble(x[name]) / theory - 1) < 0.05

silent = (x["sparse"].sum(-1) == 0).double().mean().item()
assert abs(silent / (1 - p) ** n - 1) < 0.2
print(f"batches in which the feature never fires: {silent:.1%}")

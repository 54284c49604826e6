import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(100, 64)  # residual stream [tokens, D]
W1, W2 = torch.randn(64, 256) / 8, torch.randn(256, 64) / 16


def ln(x):
    return F.layer_norm(x, (64,))


def added(place, a):
    """RMS of what the branch adds to the stream when its weights grow by a."""
    y = (ln(x) if place != "output" else x) @ (a * W1)
    y = y.relu() @ (a * W2)
    return (ln(y) if place != "input" else y).pow(2).mean().sqrt().item()


for place, name in (("input", "Pre-LN"), ("both", "Sandwich-LN"), ("output", "OLMo 2")):
    growth = added(place, 10) / added(place, 1)
    assert abs(growth / (100 if place == "input" else 1) - 1) < 1e-3
    print(f"{name:12}", "  ".join(f"weights x{a}: {added(place, a):6.2f}" for a in (1, 2, 10)))

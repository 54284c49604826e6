import torch

torch.manual_seed(0)
T, D = 40, 16
omega = 10000 ** (-torch.arange(0, D, 2, dtype=torch.float64) / D)
angle = torch.arange(T)[:, None] * omega
PE = torch.stack((angle.sin(), angle.cos()), -1).flatten(1)


def spread(scores):
    """Largest standard deviation along a diagonal: 0 for Toeplitz."""
    lines = [scores.diagonal(k) for k in range(-T + 3, T - 2)]
    return max(line.std() for line in lines)


a, b = torch.randn(2, D // 2, dtype=torch.float64)
turn = torch.stack((torch.stack((a, b), 1), torch.stack((-b, a), 1)), 1)
W = torch.randn(D, D, dtype=torch.float64) / D**0.5
for name, A in (
    ("identity", torch.eye(D, dtype=torch.float64)),
    ("random", W),
    ("2x2 rotations", torch.block_diag(*turn)),
):
    S = PE @ A @ PE.T  # A = W_q^T W_k
    tilt = (S - S.T).abs().max()
    print(f"{name:13} spread {spread(S):.2f}  S - S^T {tilt:.2f}")
    assert (spread(S) < 1e-12) == (name != "random")
    assert (tilt < 1e-12) == (name == "identity")

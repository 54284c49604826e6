import torch

torch.manual_seed(0)
T, d = 6, 8
omega = 10000 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
q, k, v = torch.randn(3, T, d // 2, dtype=torch.complex128)  # pairs


def attend(start, turn_values, turn_back):
    angle = (start + torch.arange(T))[:, None] * omega
    R = torch.polar(torch.ones_like(angle), angle)
    A = ((q * R) @ (k * R).mH).real.softmax(-1)
    y = A.to(v.dtype) @ (v * R if turn_values else v)
    return y * R.conj() if turn_back else y


for name, *how in (
    ("q, k", False, False),
    ("q, k, v", True, False),
    ("q, k, v and back", True, True),
):
    gap = (attend(100, *how) - attend(0, *how)).abs().max()
    print(f"rotate {name:17} shifted by 100: {gap:.2f}")
    assert (gap < 1e-12) == (name != "q, k, v")

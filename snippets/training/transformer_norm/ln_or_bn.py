import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(4, 6, 8)  # [N, T, D]
changed = {name: x.clone() for name in ("another token", "another sentence")}
changed["another token"][0, 3] += 2
changed["another sentence"][2] *= 3
changed["4 paddings"] = torch.cat([x, torch.zeros(4, 4, 8)], dim=1)  # [N, T + 4, D]


def first_token(norm, x):
    return norm(x.flatten(0, 1))[0]  # [N * T, D] -> [D]


for name, x_changed in changed.items():
    move = {}
    for norm in (nn.LayerNorm(8), nn.BatchNorm1d(8)):
        move[type(norm).__name__] = (
            (first_token(norm, x_changed) - first_token(norm, x)).abs().max().item()
        )
    print(f"{name:17}", *(f"{key} moves {value:.2f}  " for key, value in move.items()))
    assert move["LayerNorm"] == 0 and move["BatchNorm1d"] > 0.05

ln, bn = nn.LayerNorm(8), nn.BatchNorm1d(8)
gap = [
    (first_token(norm.train(), x) - first_token(norm.eval(), x)).abs().max().item()
    for norm in (ln, bn)
]
print(f"{'train -> eval':17} LayerNorm moves {gap[0]:.2f}   BatchNorm1d moves {gap[1]:.2f}")
assert gap[0] == 0

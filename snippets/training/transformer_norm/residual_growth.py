import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D, depth = 64, 24
x = F.layer_norm(torch.randn(4, 16, D), (D,))
stream = {"Pre-LN": [x], "Post-LN": [x]}
for pre, states in zip((True, False), stream.values(), strict=True):
    for _ in range(depth):
        layer = nn.TransformerEncoderLayer(
            D, 4, 4 * D, dropout=0.0, batch_first=True, norm_first=pre
        )
        for W in (
            layer.self_attn.in_proj_weight,
            layer.self_attn.out_proj.weight,
            layer.linear1.weight,
            layer.linear2.weight,
        ):
            nn.init.xavier_uniform_(W)
        states.append(layer(states[-1]).detach())

for name, marker in (("Pre-LN", "o-"), ("Post-LN", "s--")):
    rms = torch.stack([s.pow(2).mean().sqrt() for s in stream[name]])
    turn = torch.stack(
        [
            F.cosine_similarity(a, b, dim=-1).mean()
            for a, b in zip(stream[name], stream[name][1:], strict=False)
        ]
    )
    plt.plot(rms, marker, markersize=4, label=name)
    print(
        f"{name:7}: RMS {rms[0]:.1f} -> {rms[6]:.1f} -> {rms[24]:.1f}, cosine "
        f"of input and output of a layer: {turn[0]:.2f} ... {turn[-1]:.2f}"
    )
    if name == "Pre-LN":
        assert 1.7 < rms[24] / rms[6] < 2.1 and turn[-1] > 0.96 > 0.9 > turn[0]
    else:
        assert (rms - 1).abs().max() < 1e-4
plt.xlabel("layer")
plt.ylabel("RMS of the residual stream")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.set_default_device("meta")  # shapes only
D = 64
layer = nn.TransformerEncoderLayer(D, 1, 4 * D, batch_first=True)
lengths = [D, 2 * D, 6 * D, 16 * D, 64 * D]
shares = []
for T in lengths:
    with FlopCounterMode(display=False) as counter:
        layer(torch.empty(1, T, D))
    macs = counter.get_total_flops() / 2
    assert macs == 4 * T * D**2 + 8 * T * D**2 + 2 * T**2 * D
    shares.append(2 * T**2 * D / macs)
    share = f"the T^2 part {shares[-1]:.0%}"
    print(f"T = {T // D:2} D: {macs / 1e6:6.0f}M, {share}")
assert shares[2] == 0.5  # T = 6 D

plt.semilogx([T / D for T in lengths], shares, "o-", base=2)
plt.axvline(6, color="0.5", linestyle=":")
plt.axhline(0.5, color="0.5", linestyle=":")
plt.xlabel("T / D")
plt.ylabel("share of the T^2 part")
plt.ylim(0, 1)
plt.show()

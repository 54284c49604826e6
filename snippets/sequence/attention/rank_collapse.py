import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
R, T, D, L = 5, 16, 64, 12  # seeds, tokens, width, layers


def differing(x):  # the part that differs between tokens, relative
    part = x - x.mean(1, keepdim=True)
    return (part.norm(dim=(1, 2)) / x.norm(dim=(1, 2))).tolist()


def run(skip, ffn):
    x = torch.randn(R, T, D)
    curve = [differing(x)]
    for _ in range(L):
        W_q, W_k, W_v, W_1, W_2 = torch.randn(5, R, D, D) / D**0.5
        a = ((x @ W_q) @ (x @ W_k).mT / D**0.5).softmax(-1) @ (x @ W_v)
        x = nn.functional.layer_norm(x + a if skip else a, (D,))
        if ffn:
            f = (x @ W_1).relu() @ W_2 * 2**0.5
            x = nn.functional.layer_norm(x + f if skip else f, (D,))
        curve.append(differing(x))
    return torch.tensor(curve)  # [L + 1, R]


cases = [(False, False), (False, True), (True, False), (True, True)]
names = ["attention only", "with FFN", "with residual", "with both"]
styles = ["o-", "s--", "^:", "v-."]
for name, case, style in zip(names, cases, styles, strict=True):
    mid = run(*case).median(1).values
    plt.semilogy(mid.clamp(min=1e-10), style, label=name)
    print(f"{name:15}", " ".join(f"{x:.0e}" for x in mid[1:5]))
plt.xlabel("layers")
plt.ylabel("difference between tokens")
plt.legend()
plt.show()

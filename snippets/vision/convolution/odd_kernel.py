import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
L, S = 12, 61
place = torch.arange(S) - S // 2.0
for k, style in ((2, "s--"), (3, "o-"), (4, "x:")):
    w = torch.full((1, 1, k), 1 / k)  # a symmetric kernel
    x = torch.zeros(1, 1, S)
    x[..., S // 2] = 1
    centre = [(x * place).sum()]
    for _ in range(L):
        x = F.conv1d(F.pad(x, ((k - 1) // 2, k // 2)), w)  # padding="same"
        centre.append((x * place).sum())
    centre = torch.stack(centre)
    shift = -0.5 if k % 2 == 0 else 0.0
    expected = torch.arange(L + 1) * shift
    torch.testing.assert_close(centre, expected, atol=1e-12, rtol=0)
    print(f"k={k}: {L} layers move the centre by {centre[-1].abs():.1f}")
    plt.plot(centre, style, label=f"k = {k}", fillstyle="none")
plt.xlabel("layers")
plt.ylabel("centre of an impulse [pixels]")
plt.legend()
plt.gcf().set_size_inches(4.6, 3)
plt.show()

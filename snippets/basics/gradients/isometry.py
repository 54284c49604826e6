import matplotlib.pyplot as plt
import torch
from torch.linalg import qr, svdvals

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
D, L = 128, 20
gauss = orthogonal = relu = torch.eye(D)
a = torch.randn(D)
for _ in range(L):
    W = torch.randn(D, D) * D**-0.5
    gauss = W @ gauss
    orthogonal = qr(W).Q @ orthogonal
    z = W @ a
    a = z.relu()
    relu = torch.diag((z > 0).double()) @ W * 2**0.5 @ relu

products = (
    ("Gaussian", gauss, "C0-"),
    ("orthogonal", orthogonal, "C1--"),
    ("ReLU, He", relu, "C2-."),
)
for name, J, style in products:
    s = svdvals(J)
    rms = s.square().mean().sqrt()
    print(f"{name:10} RMS {rms:.1f}, largest {s[0]:.0f}, 40th {s[39]:.0e}")
    assert 0.5 < rms < 2
    plt.semilogy(range(1, 41), s[:40], style, label=name)
torch.testing.assert_close(svdvals(orthogonal), torch.ones(D))
plt.xlabel("singular value, from large to small")
plt.ylabel("of the product of 20 layers")
plt.legend()
plt.show()

import matplotlib.pyplot as plt
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
S, R = 64, 200  # keys, repetitions
widths = [4, 16, 64, 256, 1024]
norms = {"q.k": [], "q.k / sqrt(d)": []}
for d in widths:
    q, k = torch.randn(R, 1, d), torch.randn(R, S, d)
    dot = (q @ k.mT)[:, 0]  # [R, S]
    torch.testing.assert_close(dot.var() / d, torch.ones(()), rtol=0.1, atol=0)
    top = []
    for name, s in zip(norms, (dot, dot / d**0.5), strict=True):
        p = s.softmax(1)
        J = torch.diag_embed(p) - p[:, :, None] * p[:, None, :]  # [R, S, S]
        norms[name].append(torch.linalg.matrix_norm(J).median())
        top.append(p.amax(1).median())
    J0, J1 = (y[-1] for y in norms.values())
    print(f"d = {d:4}: std {dot.std():4.1f}, top weight {top[0]:.2f}", end=" ")
    print(f"-> {top[1]:.2f}, |J| {J0:.4f} -> {J1:.2f}")
for (name, y), style in zip(norms.items(), ("o-", "s--"), strict=True):
    plt.loglog(widths, y, style, label=name)
plt.xlabel("d_k")
plt.ylabel("norm of the softmax Jacobian")
plt.legend()
plt.show()

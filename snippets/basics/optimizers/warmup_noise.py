# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
D, T, b1 = 4000, 150, 0.9
w = torch.zeros(D, dtype=torch.float64)
opt = torch.optim.Adam([w], lr=1.0, betas=(b1, 0.999))
rms = []
for _ in range(T):
    old = w.clone()
    w.grad = torch.randn(D, dtype=torch.float64)  # no signal at all
    opt.step()
    rms.append(float((w - old).square().mean().sqrt()))

limit = ((1 - b1) / (1 + b1)) ** 0.5  # std of the moving average of white noise
torch.testing.assert_close(rms[0], 1.0)  # step 1 is sign(g)
tail = sum(rms[100:]) / 50
assert abs(tail / limit - 1) < 0.02
print(
    f"update / lr: step 1 {rms[0]:.2f}, step 5 {rms[4]:.2f}, later {tail:.2f}, theory {limit:.3f}"
)

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 2.8))
ax.semilogx(range(1, T + 1), rms, "C0", label="pure noise")
ax.axhline(1, color="C1", linestyle="--", label="constant gradient")
ax.axhline(limit, color="0.5", linestyle=":", label=r"$\sqrt{(1-\beta_1)/(1+\beta_1)}$")
ax.set_ylim(0, 1.1)
ax.set_xlabel("step $t$")
ax.set_ylabel(r"RMS of the update / $\eta$")
ax.legend()
plt.show()
# --8<-- [end:plot]

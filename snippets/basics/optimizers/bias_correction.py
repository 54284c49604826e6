# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch

b1, b2, lr, T = 0.9, 0.999, 0.001, 2000
w = torch.zeros(1, dtype=torch.float64)
opt = torch.optim.Adam([w], lr=lr, betas=(b1, b2), eps=1e-12)
size, raw = [], []
for _ in range(T):
    old = w.clone()
    w.grad = torch.full((1,), 0.3, dtype=torch.float64)  # a constant gradient
    opt.step()
    s = opt.state[w]
    size.append(old - w)
    raw.append(lr * s["exp_avg"] / s["exp_avg_sq"].sqrt())  # no correction

size, raw = torch.cat(size) / lr, torch.cat(raw) / lr
t = torch.arange(1, T + 1, dtype=torch.float64)
torch.testing.assert_close(size, torch.ones_like(t))
torch.testing.assert_close(raw, (1 - b1**t) / (1 - b2**t).sqrt())
print(
    f"uncorrected: step 1 {raw[0]:.2f} lr, largest "
    f"{raw.max():.2f} lr at step {int(raw.argmax()) + 1}"
)
print(f"still {raw[999]:.2f} lr at step 1000")
assert raw[0] > 3 and raw.max() > 6 and raw[999] > 1.2

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 2.8))
ax.semilogx(t, raw, "C1--", label=r"$m_t/\sqrt{v_t}$")
ax.semilogx(t, size, "C0", label=r"$\hat m_t/\sqrt{\hat v_t}$")
ax.set_xlabel("step $t$")
ax.set_ylabel(r"step size / $\eta$")
ax.legend()
plt.show()
# --8<-- [end:plot]

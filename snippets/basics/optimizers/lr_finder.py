# --8<-- [start:run]
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
scale = torch.tensor([1.0, 0.5, 0.2, 0.1])
x = torch.randn(512, 4, dtype=torch.float64) * scale
y = x @ torch.ones(4, dtype=torch.float64) + 0.1 * torch.randn(512, dtype=torch.float64)
limit = 2 / float(torch.linalg.eigvalsh(x.T @ x / 512)[-1])

w = torch.zeros(4, dtype=torch.float64, requires_grad=True)
opt = torch.optim.SGD([w], lr=1e-4)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=10 ** (1 / 30))  # x 10 in 30 steps
lrs, losses = [], []
for _ in range(170):
    i = torch.randint(512, (64,))
    opt.zero_grad()
    loss = (x[i] @ w - y[i]).square().mean() / 2
    loss.backward()
    lrs.append(opt.param_groups[0]["lr"])
    losses.append(loss.item())
    if loss > 10 * losses[0]:
        break
    opt.step()
    sched.step()

blow_up, lowest = lrs[-1], lrs[losses.index(min(losses))]
print(f"lowest loss at lr {lowest:.1f}, 2 / h_max = {limit:.1f}, stopped at lr {blow_up:.1f}")
assert lowest < blow_up and limit < blow_up < 3 * limit  # the curve reacts late

# --8<-- [end:run]
# --8<-- [start:plot]
fig, ax = plt.subplots(figsize=(5, 3))
ax.loglog(lrs, losses, "C0")
ax.axvline(limit, color="0.5", linestyle="--", label="$2/h_{max}$")
ax.set_xlabel("learning rate")
ax.set_ylabel("batch loss")
ax.legend()
plt.show()
# --8<-- [end:plot]

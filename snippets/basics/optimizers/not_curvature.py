import torch

h, lr = 4.0, 0.01
w = torch.tensor([10.0, 0.1], dtype=torch.float64)  # two weights, the same curvature h
newton = w - (h * w) / h
torch.testing.assert_close(newton, torch.zeros(2, dtype=torch.float64))

opt = torch.optim.Adam([w], lr=lr)
start = w.clone()
for _ in range(5):
    w.grad = h * w
    opt.step()
v = opt.state[w]["exp_avg_sq"]
print(f"v: {v[0]:.1e} and {v[1]:.1e}; moved {start[0] - w[0]:.3f} and {start[1] - w[1]:.3f}")
assert v[0] / v[1] > 1e4
torch.testing.assert_close(
    start - w, torch.full((2,), 5 * lr, dtype=torch.float64), rtol=0, atol=1e-3
)

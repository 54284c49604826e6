import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.LayerNorm(16), nn.ReLU(), nn.Linear(16, 4)).double()
decay = [p for p in model.parameters() if p.ndim >= 2]
rest = [p for p in model.parameters() if p.ndim < 2]  # biases, and gamma, beta of LayerNorm
groups = [{"params": decay, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}]
opt = torch.optim.AdamW(groups, lr=0.01)
before = {n: p.detach().clone() for n, p in model.named_parameters()}

for p in model.parameters():
    p.grad = torch.zeros_like(p)
opt.step()

moved = [n for n, p in model.named_parameters() if not torch.equal(p, before[n])]
for n, p in model.named_parameters():
    torch.testing.assert_close(p.detach(), before[n] * (1 - 0.01 * 0.1 * (n in moved)))
assert moved == ["0.weight", "3.weight"]
total = sum(p.numel() for p in model.parameters())
print(f"decayed: {moved}, {sum(p.numel() for p in decay)} of {total} numbers")

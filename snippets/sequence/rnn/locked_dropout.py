import torch

torch.manual_seed(0)
R, T, p = 200_000, 20, 0.2  # R units, h_t = mask h_{t-1}
fresh = torch.ones(R, dtype=torch.float64)
locked = torch.ones(R, dtype=torch.float64)
m = (torch.rand(R) > p).double()
for _ in range(T):
    fresh = fresh * (torch.rand(R) > p)
    locked = locked * m
kept = {"fresh mask": fresh.mean(), "locked mask": locked.mean()}
for name, share in kept.items():
    print(f"{name:11} after {T} steps: {share:.2f} of the units remember")
assert abs(kept["fresh mask"] - (1 - p) ** T) < 2e-3
assert abs(kept["locked mask"] - (1 - p)) < 5e-3

scaled = m / (1 - p)
print(f"locked and scaled by 1/(1-p): kept units x {(scaled.max() ** T):.0f}")

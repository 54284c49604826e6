import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
R, H, T = 400, 16, 200  # R networks
g = torch.randn(R, H, H) / H**0.5
radius = torch.linalg.eigvals(g).abs().amax(1)


def growth(different):
    v = torch.ones(R, H)
    logs = []
    for _ in range(T):
        W = torch.randn(R, H, H) / H**0.5 if different else g
        v = torch.einsum("rij,rj->ri", W, v)
        logs.append(v.norm(dim=1).log())
        v = v / v.norm(dim=1, keepdim=True)
    return (torch.stack(logs)[100:].mean(0)).exp()  # factor per step


shared, fresh = growth(False), growth(True)
torch.testing.assert_close(shared, radius, rtol=0.02, atol=0)
print(f"same W: per-step factor {shared.min():.1f} to {shared.max():.1f}")
print(f"new W:  per-step factor {fresh.min():.1f} to {fresh.max():.1f}")
assert shared.std() > 4 * fresh.std()

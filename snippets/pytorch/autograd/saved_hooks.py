import torch

torch.manual_seed(0)
x = torch.randn(256, dtype=torch.float32)
exact = 2 * (2 * x).cos()
kept = []


def pack(t):
    small = t.to(torch.bfloat16)
    kept.append(small.numel() * small.element_size())
    return small


for name, hooks in {
    "plain": (
        lambda t: kept.append(t.numel() * t.element_size()) or t,
        lambda t: t,
    ),
    "bfloat16": (pack, lambda t: t.float()),
}.items():
    kept.clear()
    a = x.clone().requires_grad_()
    with torch.autograd.graph.saved_tensors_hooks(*hooks):
        y = (2 * a).sin().sum()
    y.backward()
    error = ((a.grad - exact).norm() / exact.norm()).item()
    size = "below" if error < 1e-5 else "above"
    print(f"{name:8} {kept} bytes, error {size} 1e-5")
    assert error < 1e-2

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
L = 36
W = [(torch.randn(8, 8) / 8**0.5).requires_grad_() for _ in range(L)]
x, t = torch.randn(4, 8), torch.randn(4, 8)


@torch.no_grad()
def gradients(segments):
    """Backpropagation that keeps one activation a segment and computes the others again."""
    length, kept, acts, layers, peak = L // segments, [], [x], 0, 0
    for l in range(L):
        if l % length == 0:
            kept.append(acts[-1])
        acts, layers = [torch.tanh(acts[-1] @ W[l].T)], layers + 1
    upstream, grads = 2 * (acts[-1] - t), {}
    for s in reversed(range(segments)):
        acts = [kept.pop()]
        for l in range(s * length, (s + 1) * length):
            acts.append(torch.tanh(acts[-1] @ W[l].T))
            layers += 1
        peak = max(peak, len(kept) + len(acts))
        for l in reversed(range(s * length, (s + 1) * length)):
            delta = upstream * (1 - acts.pop() ** 2)
            grads[l], upstream = delta.T @ acts[-1], delta @ W[l]
    return [grads[l] for l in range(L)], peak, layers


a = x
for Wl in W:
    a = torch.tanh(a @ Wl.T)
print(f"loss {(a - t).square().sum().item():.4f}")
reference = torch.autograd.grad((a - t).square().sum(), W)
for segments in (1, 2, 3, 6, 12, 36):
    grads, peak, layers = gradients(segments)
    torch.testing.assert_close(grads, list(reference))
    print(f"{segments:2} segments: {peak} activations alive at once, {layers} layers computed")
    assert peak == segments + L // segments

import torch
from torch.nn import functional as F

torch.manual_seed(0)
D = 24
x = torch.randn(5, D, dtype=torch.float64)


def parameters(*layers):
    return sum(layer.weight.numel() for layer in layers)


def linear(i, o):
    return torch.nn.Linear(i, o, bias=False, dtype=torch.float64)


up, down = linear(D, 4 * D), linear(4 * D, D)
ffn = down(F.gelu(up(x)))

H = 8 * D // 3
W, V, W2 = linear(D, H), linear(D, H), linear(H, D)
swiglu = W2(F.silu(W(x)) * V(x))
assert ffn.shape == swiglu.shape == (5, D)
assert parameters(up, down) == parameters(W, V, W2) == 8 * D * D

fused = torch.cat([V.weight, W.weight])  # one matrix product for both
torch.testing.assert_close(F.glu(x @ fused.T), V(x) * torch.sigmoid(W(x)))
torch.testing.assert_close(swiglu, W2(F.glu(x @ fused.T) * W(x)))  # SwiGLU = GLU times W x
print("parameters of both:", parameters(W, V, W2), " hidden width:", up.out_features, "and", H)

import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
D, k = 64, 3
PRODUCTS = ("MmBackward0", "BmmBackward0", "ConvolutionBackward0")


def rnn(x, U, W):
    inputs, h, states = x @ U, torch.zeros(1, D), []  # all U x_t at once
    for a in inputs:
        h = torch.tanh(a + h @ W)
        states.append(h)
    return torch.cat(states)


def conv(x, kernel):
    return F.conv1d(x.T[None], kernel, padding=k // 2)[0].T


def attention(x, Q, K, V, O):
    scores = torch.softmax((x @ Q) @ (x @ K).T / D**0.5, -1)
    return scores @ (x @ V) @ O


def chain(y):  # longest chain of products behind y
    depth, stack = {}, [y.grad_fn]
    while stack:
        node = stack[-1]
        inputs = [n for n, _ in node.next_functions if n is not None]
        waiting = [n for n in inputs if n not in depth]
        stack.extend(waiting)
        if not waiting:
            own = node.name() in PRODUCTS
            depth[node] = own + max((depth[n] for n in inputs), default=0)
            stack.pop()
    return depth[y.grad_fn]


print("         T     MFLOPs   products in a row")
layers = {"RNN": (rnn, 2), "conv": (conv, 1), "attention": (attention, 4)}
for name, (layer, count) in layers.items():
    shape = (D, D, k) if name == "conv" else (D, D)
    weights = [torch.randn(shape, requires_grad=True) for _ in range(count)]
    for T in (32, 256):
        x = torch.randn(T, D, requires_grad=True)
        with FlopCounterMode(display=False) as counter:
            y = layer(x, *weights)
        formula = {"RNN": 4 * T * D**2, "conv": 2 * k * T * D**2}
        formula["attention"] = 8 * T * D**2 + 4 * T**2 * D
        assert counter.get_total_flops() == formula[name]
        row = chain(y)
        assert row == {"RNN": T, "conv": 1, "attention": 4}[name]
        print(f"{name:10}{T:3d} {formula[name] / 1e6:8.1f} {row:10d}")

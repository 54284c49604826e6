import torch

torch.set_default_dtype(torch.float64)
x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
networks = {  # name: phi, W, b, v, direct weights from the input
    "2 ReLU": (torch.relu, [[1, 1], [1, 1]], [0, -1], [1, -2], [0, 0]),
    "2 ReLU, no bias": (torch.relu, [[1, -1], [-1, 1]], [0, 0], [1, 1], [0, 0]),
    "1 ReLU + skip": (torch.relu, [[1, 1]], [-1], [-2], [1, 1]),
    "1 ReLU + skip, no bias": (torch.relu, [[1, -1]], [0], [2], [-1, 1]),
    "1 absolute value": (torch.abs, [[1, -1]], [0], [1], [0, 0]),
    "1 square": (torch.square, [[1, -1]], [0], [1], [0, 0]),
}
for name, (phi, *weights) in networks.items():
    W, b, v, skip = (torch.tensor(w, dtype=torch.float64) for w in weights)
    y = phi(x @ W.T + b) @ v + x @ skip
    assert y.tolist() == [0, 1, 1, 0]
    print(f"{name:23} {len(W)} hidden, {sum(w.count_nonzero() for w in (W, b, v, skip))} weights")

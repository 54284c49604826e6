import numpy as np
import torch


class Tensor:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = (
            np.asarray(value, float),
            parents,
            0.0,
        )  # parents: (tensor, vjp)

    def __add__(self, other):
        return Tensor(self.value + other.value, [(self, lambda g: g), (other, lambda g: g)])

    def __mul__(self, other):
        return Tensor(
            self.value * other.value,
            [(self, lambda g: g * other.value), (other, lambda g: g * self.value)],
        )

    def __matmul__(self, other):
        left, right = (lambda g: g @ other.value.T), (lambda g: self.value.T @ g)
        return Tensor(self.value @ other.value, [(self, left), (other, right)])

    def relu(self):
        return Tensor(np.maximum(self.value, 0), [(self, lambda g: g * (self.value > 0))])

    def backward(self):
        order, seen = [], set()

        def visit(t):
            if t not in seen:
                seen.add(t)
                for parent, _ in t.parents:
                    visit(parent)
                order.append(t)

        visit(self)
        self.grad = np.ones_like(self.value)  # as if the loss were the sum
        for t in reversed(order):  # every reader before its inputs
            for parent, vjp in t.parents:
                g = vjp(t.grad)
                while g.ndim > parent.value.ndim:
                    g = g.sum(axis=0)  # undo broadcasting over the batch
                parent.grad = parent.grad + g


rng = np.random.default_rng(0)
values = [rng.standard_normal(s) for s in ((5, 3), (3, 4), (4,), (4, 4))]


def network(X, W1, b1, W2):
    h = (X @ W1 + b1).relu()
    return h @ W2 + h * h + b1  # h and b1 are shared


ours, theirs = [Tensor(v) for v in values], [torch.tensor(v, requires_grad=True) for v in values]
network(*ours).backward()
network(*theirs).sum().backward()
torch.testing.assert_close([torch.tensor(t.grad) for t in ours], [t.grad for t in theirs])
print("gradients:", [t.grad.shape for t in ours])

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, t, start = torch.randn(30, 3), torch.randn(30), torch.randn(16) / 2


def loss_of(w):  # 3 inputs, 4 tanh units, 1 output, no biases
    return ((x @ w[:12].view(3, 4)).tanh() @ w[12:] - t).square().mean()


def backprop(w):
    w = w.clone().requires_grad_()
    return torch.autograd.grad(loss_of(w), w)[0]


def differences(w, h=1e-5):
    return torch.stack([(loss_of(w + h * e) - loss_of(w - h * e)) / (2 * h) for e in torch.eye(16)])


def descend(gradient, rule, steps=50):
    w = start
    for _ in range(steps):
        w = w - rule(gradient(w))
    return w


rules = {"gradient descent": lambda g: 0.1 * g, "sign descent": lambda g: 0.03 * g.sign()}
plain = rules["gradient descent"]
torch.testing.assert_close(
    descend(backprop, plain), descend(differences, plain)
)  # no backprop, same path
print(f"start {loss_of(start):.3f}")
for name, rule in rules.items():  # one backprop, two update rules
    print(f"backprop + {name:16}: loss {loss_of(descend(backprop, rule)):.3f}")

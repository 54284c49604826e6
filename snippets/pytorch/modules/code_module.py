import torch
from torch import nn


class Module:
    def __init__(self):
        for name in ("_parameters", "_buffers", "_modules"):
            object.__setattr__(self, name, {})
        self.training = True

    def __setattr__(self, name, value):
        if isinstance(value, nn.Parameter):
            self._parameters[name] = value
        elif isinstance(value, Module):
            self._modules[name] = value
        elif name in self.__dict__.get("_buffers", ()):
            self._buffers[name] = value
        else:
            object.__setattr__(self, name, value)

    def __getattr__(self, name):
        for store in ("_parameters", "_buffers", "_modules"):
            if name in self.__dict__.get(store, ()):
                return self.__dict__[store][name]
        raise AttributeError(name)

    def register_buffer(self, name, value):
        self._buffers[name] = value

    def named_parameters(self, prefix=""):
        for name, p in self._parameters.items():
            yield prefix + name, p
        for name, child in self._modules.items():
            yield from child.named_parameters(f"{prefix}{name}.")

    def state_dict(self, prefix=""):
        own = self._parameters | self._buffers
        out = {prefix + k: v.detach() for k, v in own.items()}
        for name, child in self._modules.items():
            out |= child.state_dict(f"{prefix}{name}.")
        return out

    def train(self, mode=True):
        self.training = mode
        for child in self._modules.values():
            child.train(mode)
        return self

    def __call__(self, *args):
        return self.forward(*args)


def build(base):
    class Scale(base):
        def __init__(self):
            super().__init__()
            self.gain = nn.Parameter(torch.full((2,), 3.0))
            self.register_buffer("shift", torch.ones(2))

        def forward(self, x):
            if self.training:
                self.shift = self.shift * 2
            return x * self.gain + (self.shift if self.training else 0)

    class Net(base):
        def __init__(self):
            super().__init__()
            self.bias = nn.Parameter(torch.tensor(0.5))
            self.first, self.second = Scale(), Scale()
            self.note = "text"

        def forward(self, x):
            return self.second(self.first(x)) + self.bias

    class Forgot(base):
        def __init__(self):
            self.gain = nn.Parameter(torch.ones(1))

    return Net(), Forgot


(mine, forgot), (reference, expected) = build(Module), build(nn.Module)
for base, cls in {"Module": forgot, "nn.Module": expected}.items():
    try:
        cls()
    except AttributeError as error:
        print(f"{base:9} {str(error)[:47]}")
x = torch.arange(2.0)
for mode in (True, False):
    out = mine.train(mode)(x)
    torch.testing.assert_close(out, reference.train(mode)(x))
    print("train" if mode else "eval ", out.tolist())
assert mine.train().first.training and not mine.train(False).first.training
state, expected = mine.state_dict(), reference.state_dict()
assert list(state) == list(expected)
torch.testing.assert_close(state, dict(expected))
names = [name for name, _ in mine.named_parameters()]
assert names == [name for name, _ in reference.named_parameters()]
print([*state])

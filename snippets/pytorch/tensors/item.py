from textwrap import shorten

import torch

x = torch.tensor([1.5, 2.5])
s = x.sum()
print(s.shape, s.dim(), type(s.item()).__name__, x.tolist())
assert x[0].dim() == 0 and len(x) == 2 and s.numel() == 1
for name, f in {
    "x.item()": x.item,
    "if x:": lambda: bool(x),
    "len(s)": lambda: len(s),
    "s[0]": lambda: s[0],
    "if x.any():": lambda: bool(x.any()),
    "int(s), s in {4.0}": lambda: (int(s), s in {s.item()}),
}.items():
    try:
        print(f"{name:18}", f())
    except (RuntimeError, TypeError, IndexError) as error:
        print(f"{name:18}", type(error).__name__, shorten(str(error), 32, placeholder=""))

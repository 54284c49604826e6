import copy

import torch

x = torch.zeros(2, 3, requires_grad=True)
for name, y in {
    "x.detach()": x.detach(),
    "x.clone()": x.clone(),
    "x.detach().clone()": x.detach().clone(),
    "x.contiguous()": x.contiguous(),
    "x.t().contiguous()": x.t().contiguous(),
    "x.to(x.dtype)": x.to(x.dtype),
    "x.to(..., copy=True)": x.to(x.dtype, copy=True),
    "x.double()": x.double(),
    "copy.copy(x)": copy.copy(x),
    "copy.deepcopy(x)": copy.deepcopy(x),
    "torch.empty_like(x)": torch.empty_like(x),
}.items():
    shared = y.data_ptr() == x.data_ptr()
    what = "x itself" if y is x else "shared" if shared else "new memory"
    leaf = "leaf, grad" if y.requires_grad else "no grad"
    grad = "in the graph" if y.grad_fn else leaf
    print(f"{name:21} {what:11} {grad}")
try:
    copy.deepcopy(x * 2)
except RuntimeError as error:
    print("deepcopy(x * 2):", str(error)[:12], str(error)[45:59])
print(
    x.t().clone().stride(),
    x.t().clone(memory_format=torch.contiguous_format).stride(),
)

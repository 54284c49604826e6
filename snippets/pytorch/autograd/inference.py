import torch

w = torch.ones(2, requires_grad=True)
for mode in (torch.no_grad, torch.inference_mode):
    with mode():
        x = torch.full((2,), 3.0)
    print(mode.__name__)
    for name, f in {
        "x * w": lambda x: (x * w).sum(),
        "x + w": lambda x: (x + w).sum(),
        "x.clone() * w": lambda x: (x.clone() * w).sum(),
        "x.add_(1)": lambda x: x.add_(1).sum() + w.sum(),
    }.items():
        try:
            (g,) = torch.autograd.grad(f(x), w)
            print(f"  {name:13} gradient {g.tolist()}")
        except RuntimeError as error:
            print(f"  {name:13} {str(error)[:34]}")

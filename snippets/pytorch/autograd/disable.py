import torch
from torch.autograd.graph import saved_tensors_hooks


@torch.no_grad()
def decorated(x, w):
    return x.mul(w)


def scoped(mode):
    def f(x, w):
        with mode():
            return x.mul(w)

    return f


ways = {
    "plain": lambda x, w: x.mul(w),
    "detach the result": lambda x, w: x.mul(w).detach(),
    "requires_grad_(False)": lambda x, w: x.mul(w.requires_grad_(False)),
    "no_grad": scoped(torch.no_grad),
    "@no_grad": decorated,
    "inference_mode": scoped(torch.inference_mode),
}
for name, f in ways.items():
    x = torch.rand(2, requires_grad=True)
    w = torch.rand(2, requires_grad=True)
    saved = []
    with saved_tensors_hooks(saved.append, lambda _: None):
        y = f(x, w)
    counts = f"saved {len(saved)} inference {y.is_inference()}"
    print(f"{name:21} grad {y.requires_grad!s:5} {counts}")
    assert y.detach().equal(x.detach() * w.detach())
with torch.no_grad():
    print("inside:", torch.rand(1, requires_grad=True).requires_grad)
    with torch.enable_grad():
        print("enable_grad:", x.sin().requires_grad)

import torch


@torch.no_grad()
def decorated(x, w):
    return x * w


def scoped(mode):
    def f(x, w):
        with mode():
            return x * w

    return f


def frozen(x, w):
    return x * w.requires_grad_(False)


ways = {
    "plain": lambda x, w: x * w,
    "detach the result": lambda x, w: (x * w).detach(),
    "requires_grad_(False)": frozen,
    "no_grad": scoped(torch.no_grad),
    "@no_grad": decorated,
    "inference_mode": scoped(torch.inference_mode),
}
for name, f in ways.items():
    x, w = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    saved = []
    with torch.autograd.graph.saved_tensors_hooks(saved.append, lambda _: None):
        y = f(x, w)
    print(f"{name:21} grad {y.requires_grad!s:5} saved {len(saved)} inference {y.is_inference()}")
with torch.no_grad():
    print("made inside:", torch.ones(1, requires_grad=True).requires_grad, end=", ")
    with torch.enable_grad():
        print("enable_grad:", (x * 2).requires_grad)

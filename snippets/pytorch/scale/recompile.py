import os
import tempfile

import torch

os.environ["TORCHINDUCTOR_CACHE_DIR"] = tempfile.mkdtemp()

compiled_shapes = []


def backend(module, example_inputs):
    compiled_shapes.append(len(example_inputs))
    return module.forward


def f(x, k):
    return (x * k).sum()


for dynamic in (None, False, True):
    torch._dynamo.reset()
    compiled_shapes.clear()
    g = torch.compile(f, backend=backend, dynamic=dynamic)
    history = []
    for n in (4, 4, 5, 6, 7):
        x = torch.arange(float(n))
        torch.testing.assert_close(g(x, 2.0), f(x, 2.0), rtol=0, atol=0)
        history.append(len(compiled_shapes))
    assert g(x, 2.0) == n * (n - 1)
    print(f"dynamic={dynamic!s:5} graphs so far", history)

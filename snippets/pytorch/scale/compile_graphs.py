import os
import tempfile

import torch

os.environ["TORCHINDUCTOR_CACHE_DIR"] = tempfile.mkdtemp()

graphs = []


def backend(module, example_inputs):
    calls = [n for n in module.graph.nodes if n.op == "call_function"]
    graphs.append([n.target.__name__ for n in calls])
    return module.forward


def whole(x):
    return torch.relu(x.sin() + 1).sum()


def branch(x):
    if x.sum() > 0:
        return x.sin() * 2
    return x.cos() * 3


def where(x):
    return torch.where(x.sum() > 0, x.sin() * 2, x.cos() * 3)


x = torch.linspace(-1, 2, 5)
for f in (whole, branch, where):
    torch._dynamo.reset()
    graphs.clear()
    compiled = torch.compile(f, backend=backend)
    for v in (x, x, -x):
        torch.testing.assert_close(compiled(v), f(v), rtol=0, atol=0)
    print(f"{f.__name__:6} {len(graphs)} graphs, {sum(map(len, graphs))} operations", end="")
    print(f", f(x) {f(x).sum():.2f}, f(-x) {f(-x).sum():.2f}")
try:
    torch.compile(branch, backend=backend, fullgraph=True)(x)
except Exception as error:
    print("fullgraph:", type(error).__name__)

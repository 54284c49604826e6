import torch
from torch import fx


def three(x):
    for _ in range(3):
        x = x * 2
    return x.sum()


def sign(x):
    return x if x.sum() > 0 else -x


graph = fx.symbolic_trace(three)
print([node.name for node in graph.graph.nodes])
torch.manual_seed(0)
rows = torch.randn(50, 4)
x = torch.arange(4.0)
assert graph(x) == three(x) == 8 * x.sum()
for name, f in {
    "if": sign,
    "torch.where": lambda x: torch.where(x.sum() > 0, x, -x),
}.items():
    try:
        g = fx.symbolic_trace(f)
        same = all(g(row).equal(sign(row)) for row in rows)
        print(f"{name}: {len(g.graph.nodes)} nodes, always right: {same}")
    except fx.proxy.TraceError as error:
        print(f"{name}: {str(error)[:29]}")

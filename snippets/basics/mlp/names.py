from graphlib import CycleError, TopologicalSorter

networks = {  # node: the nodes it reads
    "MLP": {"h1": ["x"], "h2": ["h1"], "y": ["h2"]},
    "ResNet block": {"h1": ["x"], "h2": ["h1"], "y": ["h2", "x"]},
    "RNN, folded": {"h": ["x", "h"], "y": ["h"]},
    "RNN, unrolled 2 steps": {"h1": ["x1"], "h2": ["x2", "h1"], "y": ["h2"]},
}


def depth(graph):
    longest = {}
    for node in TopologicalSorter(graph).static_order():
        longest[node] = max((longest[n] + 1 for n in graph.get(node, [])), default=0)
    return max(longest.values())


feedforward = {}
for name, graph in networks.items():
    try:
        feedforward[name] = f"feedforward, depth {depth(graph)}"
    except CycleError as error:
        feedforward[name] = "feedback through " + error.args[1][0]
    print(f"{name:22} {feedforward[name]}")

assert [name for name, kind in feedforward.items() if "feedback" in kind] == ["RNN, folded"]

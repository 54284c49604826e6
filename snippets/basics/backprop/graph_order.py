from graphlib import TopologicalSorter

import torch

x = torch.randn(4, 3)
W1, W2 = torch.randn(5, 3, requires_grad=True), torch.randn(2, 5, requires_grad=True)
h = torch.relu(x @ W1.T)
loss = (h @ W2.T).square().sum() + h.sum()  # h feeds two branches

readers, stack, order = {}, [loss.grad_fn], []
while stack:
    node = stack.pop()
    if node in readers:
        continue
    inputs = [f for f, _ in node.next_functions if f is not None]
    readers[node] = inputs
    stack += inputs
    node.register_prehook(lambda grads, node=node: order.append(node))

forward = list(TopologicalSorter(readers).static_order())
loss.backward()
print(" -> ".join(node.name().split("::")[-1].removesuffix("Backward0") for node in order))

position = {node: i for i, node in enumerate(order)}
assert len(order) == len(forward)
assert all(position[node] < position[i] for node in forward for i in readers[node])

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(), nn.Tanh())
x = torch.randn(16, 4)
for training in (True, False):
    for grad in (True, False):
        net.train(training)
        saved = []
        hooks = saved_tensors_hooks(saved.append, lambda _: None)
        with torch.set_grad_enabled(grad), hooks:
            a, b = net(x), net(x)
        mode = f"{'train' if training else 'eval':5} grad {grad!s:5}"
        random, graph = not a.equal(b), a.requires_grad
        print(f"{mode} | random {random!s:5} graph {graph!s:5} {len(saved)}")

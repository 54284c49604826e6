import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
x = torch.randn(16, 4)
for training in (True, False):
    for grad in (True, False):
        net.train(training)
        saved = []
        hooks = torch.autograd.graph.saved_tensors_hooks(saved.append, lambda _: None)
        with torch.set_grad_enabled(grad), hooks:
            a, b = net(x), net(x)
        print(
            f"{'train' if training else 'eval':5} {'grad' if grad else 'no_grad':7} "
            f"dropout {not a.equal(b)!s:5} graph {a.requires_grad!s:5} saved {len(saved)}"
        )

import torch
from torch import nn
from torch.nn.utils import parametrizations, parametrize


class Symmetric(nn.Module):
    def forward(self, w):
        return w.triu() + w.triu(1).T

    def right_inverse(self, w):
        return w.triu()


torch.manual_seed(0)
layer = nn.Linear(3, 3, bias=False).double()
parametrize.register_parametrization(layer, "weight", Symmetric())
print([name for name, _ in layer.named_parameters()])
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    layer(torch.randn(8, 3).double()).square().mean().backward()
    optimizer.step()
w = layer.weight
torch.testing.assert_close(w, w.T, rtol=0, atol=0)
print("symmetric after 5 steps:", torch.equal(w, w.T))
layer.weight = torch.arange(9.0).double().view(3, 3)
print("assigned:", layer.weight.tolist()[2])
parametrize.remove_parametrizations(layer, "weight")
print([name for name, _ in layer.named_parameters()])

q = parametrizations.orthogonal(nn.Linear(3, 3, bias=False).double()).weight
torch.testing.assert_close(q @ q.T, torch.eye(3).double())

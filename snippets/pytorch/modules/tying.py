import copy

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
tokens, target = torch.randint(10, (6,)), torch.randint(10, (6,))


def make():
    return nn.ModuleDict(
        {"embed": nn.Embedding(10, 4), "head": nn.Linear(4, 10, bias=False)}
    ).double()


def gradients(net):
    logits = net["head"](net["embed"](tokens).tanh())
    F.cross_entropy(logits, target).backward()
    return net["embed"].weight.grad, net["head"].weight.grad


free, tied = make(), make()
free["head"].weight.data.copy_(free["embed"].weight)
tied["head"].weight = tied["embed"].weight
tied.load_state_dict(free.state_dict())
in_, out = gradients(free)
both, same = gradients(tied)
assert both is same
torch.testing.assert_close(both, in_ + out)
print(f"norms: in {in_.norm():.3f} out {out.norm():.3f} tied {both.norm():.3f}")


def is_tied(net):
    return net["embed"].weight is net["head"].weight


print("deepcopy", is_tied(copy.deepcopy(tied)))
print("double  ", is_tied(tied.float()))
state = copy.deepcopy(tied.state_dict())
other = copy.deepcopy(tied)
other.load_state_dict(state)
print("load    ", is_tied(other))
other.load_state_dict(state, assign=True)
print("assign  ", is_tied(other))
tied["embed"].weight = nn.Parameter(state["embed.weight"])
print("replaced", is_tied(tied))

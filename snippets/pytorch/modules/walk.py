from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(10, 4)
        self.body = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
        self.head = nn.Linear(4, 10, bias=False)


net = Net()
print("children  ", [name for name, _ in net.named_children()])
print("modules   ", [name for name, _ in net.named_modules()])
print("parameters", *[name for name, _ in net.named_parameters()], sep="\n  ")
print("buffers   ", [name.split(".")[-1] for name, _ in net.named_buffers()])


def count(net):
    return sum(p.numel() for p in net.parameters())


before = count(net)
assert before == 40 + (16 + 4) + (4 + 4) + 40
net.head.weight = net.embed.weight
print(f"{before} parameters, tied {count(net)}")
assert len(net.state_dict()) == 1 + 2 + 5 + 1
names = [n for n, _ in net.named_parameters(remove_duplicate=False)]
print(names[-1], "is embed.weight:", net.head.weight is net.embed.weight)
net.head.requires_grad_(False)
print("frozen embed too:", not net.embed.weight.requires_grad)

import re

import torch
from torch import nn

torch.manual_seed(0)
pretrained = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Conv2d(8, 4, 1))
saved = {f"module.{name}": w for name, w in pretrained.state_dict().items()}

net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Conv2d(8, 4, 1))
before = net[0].weight.clone()
report = net.load_state_dict(saved, strict=False)
assert torch.equal(net[0].weight, before)
print(f"strict=False: {len(report.unexpected_keys)} of {len(saved)} entries not used")

fixed = {name.removeprefix("module."): w for name, w in saved.items()}
report = net.load_state_dict(fixed)
assert torch.equal(net[0].weight, pretrained[0].weight)
print("prefix removed:", report)
wider = nn.Sequential(*net[:2], nn.Conv2d(8, 10, 1))
try:
    wider.load_state_dict(fixed, strict=False)
except RuntimeError as error:
    saved_shape, net_shape = re.findall(r"\[.*?\]", str(error))[:2]
    print("other classes: error,", saved_shape, "and", net_shape)

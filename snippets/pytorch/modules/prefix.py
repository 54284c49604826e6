import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

torch.manual_seed(0)
old, new = nn.Linear(2, 1), nn.Linear(2, 1)
state = nn.DataParallel(old).state_dict()
print([*state])
result = new.load_state_dict(state, strict=False)
print("missing", result.missing_keys, end=", ")
print("loaded", torch.equal(new.weight, old.weight))

plain = {name.removeprefix("module."): value for name, value in state.items()}
print([*plain])
new.load_state_dict(plain)
print("loaded", torch.equal(new.weight, old.weight))
consume_prefix_in_state_dict_if_present(state, "module.")
assert [*state] == [*plain] == [*nn.DataParallel(old).module.state_dict()]

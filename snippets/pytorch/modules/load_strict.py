import torch
from torch import nn

torch.manual_seed(0)
old = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
new = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 5), nn.Linear(5, 1))


def attempt(state, strict):
    nn.init.zeros_(new[0].weight)
    try:
        result = new.load_state_dict(state, strict=strict)
        print("  missing", result.missing_keys)
        print("  unexpected", result.unexpected_keys)
    except RuntimeError as error:
        for line in str(error).splitlines()[1:]:
            print(" ", line.strip().split(". \n")[0][:56])
    copied = torch.equal(new[0].weight, old[0].weight)
    print("  first layer copied:", copied)
    assert copied


state = old.state_dict()
print("strict=True")
attempt(state, True)
print("strict=False")
attempt(state, False)
print("strict=False, bad shapes dropped")
own = new.state_dict()
fit = {k: v for k, v in state.items() if v.shape == own[k].shape}
fit["extra"] = torch.zeros(1)
attempt(fit, False)

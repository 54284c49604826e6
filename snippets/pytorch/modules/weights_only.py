import io

import numpy as np
import torch
from torch import nn


class Payload:
    def __reduce__(self):
        return print, ("this line ran while loading",)


def save(thing):
    file = io.BytesIO()
    torch.save(thing, file)
    return file.getvalue()


net = nn.Linear(2, 1)
for name, thing in {
    "state_dict": net.state_dict(),
    "checkpoint": {"model": net.state_dict(), "epoch": 3, "note": "ok"},
    "NumPy loss": {"loss": np.float64(0.5)},
    "module": net,
    "payload": Payload(),
}.items():
    data = save(thing)
    try:
        print(name, type(torch.load(io.BytesIO(data))).__name__)
    except Exception as error:
        print(name, type(error).__name__)
        loaded = torch.load(io.BytesIO(data), weights_only=False)
        print("  weights_only=False:", type(loaded).__name__)

with torch.serialization.safe_globals([nn.Linear]):
    assert torch.load(io.BytesIO(save(nn.Linear))) is nn.Linear
restored = nn.Linear(2, 1)
restored.load_state_dict(torch.load(io.BytesIO(save(net.state_dict()))))
torch.testing.assert_close(restored.weight, net.weight, rtol=0, atol=0)

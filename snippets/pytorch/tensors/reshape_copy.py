import torch

x = torch.ones(2, 3)
for name, y in {
    "x.reshape(6)": x.reshape(6),
    "x.t().reshape(6)": x.t().reshape(6),
    "x.flatten()": x.flatten(),
    "x.t().flatten()": x.t().flatten(),
    "x.ravel()": x.ravel(),
    "x[:, 0].flatten()": x[:, 0].flatten(),
    "x[:, 0].ravel()": x[:, 0].ravel(),
    "x.contiguous()": x.contiguous(),
    "x.t().contiguous()": x.t().contiguous(),
}.items():
    shared = y.data_ptr() == x.data_ptr()
    before = x.sum().item()
    y.neg_()
    assert (x.sum() != before) == shared
    print(f"{name:19} {'view' if shared else 'copy'}")

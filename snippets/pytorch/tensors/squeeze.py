import torch

for N in (4, 1):
    scores = torch.zeros(N, 1, 3, 1)
    print("scores        ", tuple(scores.shape))
    print("  squeeze()   ", tuple(scores.squeeze().shape))
    print("  squeeze(-1) ", tuple(scores.squeeze(-1).shape))
    print("  flatten(1)  ", tuple(scores.flatten(1).shape))

x = torch.zeros(3, 1)
for name, y in {
    "t()": x.t(),
    "unsqueeze(1)": x.unsqueeze(1),
    "[:, None]": x[:, None],
}.items():
    print(f"{name:12} {tuple(y.shape)} {y.stride()} {y.is_contiguous()}")
    assert y.data_ptr() == x.data_ptr()

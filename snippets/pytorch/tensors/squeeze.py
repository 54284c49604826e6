import torch

for N in (4, 1):
    scores = torch.zeros(N, 1, 3, 1)
    print(
        f"N = {N}:",
        tuple(scores.squeeze().shape),
        tuple(scores.squeeze(-1).shape),
    )
    print(
        "      ",
        tuple(scores.flatten(1).shape),
        tuple(scores[:, None, 0].shape),
    )
    assert scores.flatten(1).shape == (N, 3)

x = torch.zeros(3, 1)
for name, y in {
    "t()": x.t(),
    "unsqueeze(1)": x.unsqueeze(1),
    "[:, None]": x[:, None],
}.items():
    print(f"{name:12} {tuple(y.shape)} {y.stride()} {y.is_contiguous()}")
    assert y.data_ptr() == x.data_ptr()

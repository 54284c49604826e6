import torch


def block(length, M, shift):
    own = (torch.arange(length) + M - shift) // M
    return (own[:, None] == own).double()  # [T, T]


T, M = 32, 4
W, SW = block(T, M, 0), block(T, M, M // 2)
print("windows:", *(len(a.unique(dim=0)) for a in (W, SW)))
for name, pattern in (("never shifted", (W, W)), ("every second", (W, SW))):
    reach, widths = torch.eye(T, dtype=torch.double), []
    for layer in range(6):
        reach = pattern[layer % 2] @ reach
        widths.append(reach[T // 2].count_nonzero().item())
    print(f"{name:13} sees after 1 to 6 layers: {widths}")
    grows = M if name == "every second" else 0
    assert widths == [M + grows * i for i in range(6)]

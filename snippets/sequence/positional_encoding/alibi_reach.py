import torch

H = 8
slope = 2.0 ** (-8 * torch.arange(1, H + 1, dtype=torch.float64) / H)
print("head  slope    90% of the weight lies within")
for T in (1024, 8192):
    distance = torch.arange(T)
    weight = (-slope[:, None] * distance).softmax(1)  # q . k all equal
    within = (weight.cumsum(1) < 0.9).sum(1) + 1
    for h in (0, 3, 7):
        print(f"{h + 1:4}  {slope[h]:.4f}   {within[h]:4} of {T} tokens")
    expected = torch.log(1 - 0.9 * (1 - torch.exp(-slope * T))) / -slope
    torch.testing.assert_close(within, expected.ceil().long())

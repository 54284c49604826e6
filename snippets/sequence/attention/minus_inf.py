import torch

score = torch.tensor([1.0, 2.0, 3.0])
pad = torch.tensor([False, False, True])
exact = torch.cat([score[:2].softmax(0), torch.zeros(1)])
for fill in (-torch.inf, -1e9, -10.0):
    p = score.masked_fill(pad, fill).softmax(0)
    all_masked = torch.full((3,), fill).softmax(0)
    print(f"fill {fill:5.0e}: weight of the padding {p[2]:.0e}", end=", ")
    print(f"all masked {all_masked[0]:.2f}")
    if fill < -100:
        torch.testing.assert_close(p, exact, rtol=0, atol=1e-7)

print("-1e9 in float16:", torch.tensor(-1e9).half().item())
try:
    score.half().masked_fill(pad, -1e9)
except RuntimeError as error:
    print("masked_fill:", error)
low = torch.finfo(torch.float16).min
twice = torch.tensor(low).half() + low  # two masks added up
print(f"finfo.min = {low:.0f}, two of them: {twice.item()}")

v = torch.tensor([1.0, 2.0, torch.nan])  # a padding that holds NaN
print(f"0 x NaN: {exact @ v}, cleared first: {exact @ v.nan_to_num():.2f}")

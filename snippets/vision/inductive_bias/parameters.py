from torch import nn

C, H, W, O, k = 3, 32, 32, 16, 3
layers = {
    "fully connected": nn.Linear(C * H * W, O * H * W, device="meta"),
    # one small fully connected layer per position
    "locally connected": nn.Linear(C * k * k, O, device="meta"),
    "convolution": nn.Conv2d(C, O, k, device="meta"),
}
count = {m: sum(p.numel() for p in l.parameters()) for m, l in layers.items()}
count["locally connected"] *= H * W
for name, number in count.items():
    print(f"{name:18}{number:12,}")
assert count["locally connected"] == count["convolution"] * H * W

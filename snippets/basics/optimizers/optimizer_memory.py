import torch

o = torch.optim
shape = (400, 600)
cases = {
    "SGD": (lambda p: o.SGD(p), 0.0),
    "SGD + momentum": (lambda p: o.SGD(p, momentum=0.9), 1.0),
    "Adagrad": (lambda p: o.Adagrad(p), 1.0),
    "RMSprop": (lambda p: o.RMSprop(p), 1.0),
    "Adam, AdamW": (lambda p: o.AdamW(p), 2.0),
    "Adam, amsgrad": (lambda p: o.Adam(p, amsgrad=True), 3.0),
    "Muon": (lambda p: o.Muon(p), 1.0),
    "Adafactor": (lambda p: o.Adafactor(p), (400 + 600) / (400 * 600)),
}
for name, (make, copies) in cases.items():
    w = torch.zeros(shape)
    opt = make([w])
    w.grad = torch.ones(shape)
    opt.step()
    state = [v for v in opt.state[w].values() if torch.is_tensor(v) and v.numel() > 1]
    ratio = sum(v.numel() for v in state) / w.numel()
    torch.testing.assert_close(ratio, copies)
    print(f"{name:15} {ratio:.3f} numbers a weight")

billion = 7
mixed = billion * (2 + 2 + 4 + 4 + 4)  # bf16 weights and gradients; fp32 master weights, m, v
print(f"7B, AdamW, mixed precision: {mixed} GB, of which m and v {billion * 8} GB")

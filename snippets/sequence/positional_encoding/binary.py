import torch

T, D = 64, 6
t = torch.arange(T)
bits = t[:, None] // 2 ** torch.arange(D) % 2  # [T, D], low bit first
omega = torch.pi / 2.0 ** torch.arange(D)  # periods 2, 4, 8, ...
wave = torch.sin((t[:, None] + 0.5) * omega)
assert torch.equal(bits, (wave < 0).long())  # a bit is the sign of a wave
print("flips a dimension:", (bits[1:] != bits[:-1]).sum(0).tolist())

jump = bits.diff(dim=0).float().norm(dim=1)
code = torch.polar(torch.ones(T, D), t[:, None] * omega)  # sin and cos
step = torch.linalg.vector_norm(code.diff(dim=0), dim=1)
print(f"step of the bits      {jump.min():.2f} to {jump.max():.2f}")
print(f"step of the sinusoids {step.min():.2f} to {step.max():.2f}")
torch.testing.assert_close(step[0], (2 - 2 * omega.cos()).sum().sqrt())

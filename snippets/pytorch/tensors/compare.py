import torch

a = torch.tensor([0.1]) + 0.2
b = torch.tensor([0.3])
d = torch.tensor([0.1], dtype=torch.float64) + 0.2
print("float64 0.1 + 0.2 == 0.3:", (d == 0.3).item(), (d - 0.3).abs().item() < 1e-15)
print("float32 equals float64 0.1:", (torch.tensor(0.1).double() == 0.1).item())
assert torch.allclose(a, b) and torch.allclose(d, torch.full_like(d, 0.3))

tiny, zero = torch.tensor([1e-9]), torch.tensor([0.0])
for rtol, atol in ((1e-5, 1e-8), (1e-5, 0.0)):
    by_hand = (tiny - zero).abs() <= atol + rtol * zero.abs()
    assert torch.allclose(tiny, zero, rtol=rtol, atol=atol) == by_hand.item()
    print(f"1e-9 close to 0 with atol {atol:g}: {by_hand.item()}")
x, y = torch.tensor([1.0]), torch.tensor([1.1])
print("not symmetric:", torch.allclose(x, y, 0.095, 0), torch.allclose(y, x, 0.095, 0))
n = torch.tensor([torch.nan])
print("nan:", torch.allclose(n, n), torch.allclose(n, n, equal_nan=True))
try:
    torch.testing.assert_close(torch.zeros(2), torch.zeros(2, dtype=torch.float64))
except AssertionError as error:
    print("assert_close also checks:", str(error)[24:29])

import torch

a = torch.tensor(0.1, dtype=torch.float64)
b = torch.tensor(0.3, dtype=torch.float64)
s = a + 0.2
print("0.1 + 0.2 == 0.3:", torch.equal(s, b), f"off by {s - b:.0e}")
print(f"0.1 in float32 is off by {a.float().double() - a:.0e}")

torch.manual_seed(0)
x = torch.randn(1000, dtype=torch.float64)
y = x + 1e-5 * torch.randn(1000, dtype=torch.float64)
for rtol, atol in ((1e-5, 0.0), (0.0, 1e-5), (1e-5, 1e-5)):
    by_hand = (x - y).abs() <= atol + rtol * y.abs()
    assert by_hand.equal(torch.isclose(x, y, rtol, atol))
    print(f"rtol {rtol:g}, atol {atol:g}: {by_hand.double().mean():.0%} close")
x, y = torch.tensor([1.0]), torch.tensor([1.1])
print(
    "not symmetric:",
    [torch.allclose(p, q, 0.095, 0) for p, q in ((x, y), (y, x))],
)
n = torch.tensor([torch.nan])
print("nan:", torch.allclose(n, n), torch.allclose(n, n, equal_nan=True))
try:
    torch.testing.assert_close(x, x.double())
except AssertionError as error:
    print("assert_close:", str(error).split(":")[0])

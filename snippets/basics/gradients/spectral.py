import torch
from torch.linalg import eigvals, matrix_norm, matrix_power, multi_dot

torch.set_default_dtype(torch.float64)


def radius(A):
    return eigvals(A).abs().max()


torch.manual_seed(0)
D, L = 128, 60
Ws = [0.8 * D**-0.5 * torch.randn(D, D) for _ in range(L)]
smallest = min(matrix_norm(W, 2) for W in Ws)
gain = multi_dot(Ws).norm() / D**0.5
print(f"all norms > {smallest:.1f}, product of {L}: {gain:.0e}")
assert smallest > 1.5
assert 0.3 < gain / 0.8**L < 3

a, b = 0.8, 10.0
A = torch.tensor([[a, b], [0.0, a]])
for n in (1, 5, 100):
    power = matrix_power(A, n)
    shear = n * b * a ** (n - 1)
    exact = torch.tensor([[a**n, shear], [0.0, a**n]])
    torch.testing.assert_close(power, exact)
    norm = matrix_norm(power, 2)
    print(f"radius {radius(A):.1f}, norm of power {n}: {norm:.1e}")

B = torch.tensor([[0.0, 2.0], [0.0, 0.0]])
C = B.T
print(f"radius {radius(B):.0f}, {radius(C):.0f}, of BC: {radius(B @ C):.0f}")
assert radius(matrix_power(B @ C, 5)) == 4**5

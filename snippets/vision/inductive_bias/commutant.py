import torch

n = 6
I = torch.eye(n, dtype=torch.float64)
S = I.roll(1, 0)  # S x = x.roll(1)
# S W - W S = 0, written for the n * n entries of W, row by row
A = torch.kron(S, I) - torch.kron(I, S.T.contiguous())
_, _, Vh = torch.linalg.svd(A)
basis = Vh[torch.linalg.matrix_rank(A) :].view(-1, n, n)
print("entries of W:", n * n, " free ones when W S = S W:", len(basis))

x = torch.linspace(0, 1, n, dtype=torch.float64).square()
for W in basis:
    kernel = W[:, 0]
    y = torch.fft.ifft(torch.fft.fft(kernel) * torch.fft.fft(x)).real
    torch.testing.assert_close(W @ x, y)

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, S, D, H = 3, 5, 8, 16
q, k = torch.randn(T, D), torch.randn(S, D)
W_q, W_k, v = torch.randn(D, H), torch.randn(D, H), torch.randn(H)


def spread(f, c):  # how far the T weight vectors are from each other
    score = f(c * (q @ W_q)[:, None] + c * (k @ W_k)[None]) @ v  # [T, S]
    A = score.softmax(1)
    return (A - A.mean(0)).abs().max().item()


def identity(x):
    return x


print(f"tanh:             queries differ by {spread(torch.tanh, 1):.2f}")
print(f"tanh, tiny input: queries differ by {spread(torch.tanh, 0.01):.2f}")
print(f"no tanh:          queries differ by {spread(identity, 1):.2f}")
torch.testing.assert_close(spread(identity, 1), 0.0)

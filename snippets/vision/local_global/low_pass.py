import torch

torch.manual_seed(0)
T, D = 64, 8
x = torch.randn(T, D, dtype=torch.float64)
scores = torch.randn(T, T, dtype=torch.float64)


def gain(y):  # of everything but the mean over tokens
    return ((y - y.mean(0)).norm() / (x - x.mean(0)).norm()).item()


for sharpness in (1, 4, 100):
    A = (sharpness * scores).softmax(-1)  # [T, T]
    torch.testing.assert_close(A.sum(1), torch.ones(T).double())
    print(f"softmax of {sharpness:3} x scores: detail x{gain(A @ x):.2f}")

edges = 2 * x - x.roll(1, 0) - x.roll(-1, 0)
blur = (2 * x + x.roll(1, 0) + x.roll(-1, 0)) / 4
print(f"kernel (-1, 2, -1):      detail x{gain(edges):.2f}")
print(f"kernel (1, 2, 1) / 4:    detail x{gain(blur):.2f}")
torch.testing.assert_close(edges.sum(0), torch.zeros(D).double())
torch.testing.assert_close(blur.sum(0), x.sum(0))

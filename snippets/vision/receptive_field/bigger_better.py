import torch

torch.manual_seed(0)
n, runs, true, noise = 100, 400, 9, 1.0
weights = torch.full((true,), 0.5).double()  # the task needs 9 inputs


def sample(m, w):  # m windows of width w in the middle of a long random input
    x = torch.randn(runs, m, 61, dtype=torch.float64)
    half = true // 2
    y = x[..., 30 - half : 31 + half] @ weights + noise * torch.randn(runs, m)
    return x[..., 30 - w // 2 : 31 + w // 2], y.unsqueeze(-1)


print("window  training error  test error  expected")
for w in (1, 5, 9, 25, 61):
    X, y = sample(n, w)
    fitted = torch.linalg.lstsq(X, y).solution  # [runs, w, 1]
    train = (X @ fitted - y).square().mean()
    X, y = sample(n, w)
    test = (X @ fitted - y).square().mean()
    unseen = 0.25 * max(true - w, 0)  # variance outside the window
    expected = (noise**2 + unseen) * (1 + w / (n - w - 1))
    print(f"{w:6} {train:15.1f} {test:11.1f} {expected:9.1f}")
    assert abs(test / expected - 1) < 0.03

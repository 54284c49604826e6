import torch

z = torch.tensor([1000.0, 1001.0, 1002.0], dtype=torch.float64)


def naive(z):
    return z.exp() / z.exp().sum()


def stable(z):
    e = (z - z.max()).exp()
    return e / e.sum()


print("naive: ", naive(z).tolist(), naive(-z).tolist())
print("stable:", [f"{p:.3f}" for p in stable(z).tolist()])
torch.testing.assert_close(stable(z), torch.softmax(z, 0))
torch.testing.assert_close(stable(z), naive(z - z.mean()))
torch.testing.assert_close(stable(-z).flip(0), stable(z))
for dtype in torch.float16, torch.bfloat16, torch.float32, torch.float64:
    x = torch.arange(0, 800, dtype=torch.float64)
    print(f"{dtype!s:14} exp(x) is inf from x = {x[x.to(dtype).exp().isinf()][0].item():g}")

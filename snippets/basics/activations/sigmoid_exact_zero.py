import torch

for dtype in torch.float16, torch.float32, torch.float64:
    x = torch.arange(0, 60, 0.25, dtype=dtype, requires_grad=True)
    (right,) = torch.autograd.grad(torch.sigmoid(x).sum(), x)
    (left,) = torch.autograd.grad(torch.sigmoid(-x).sum(), x)
    first = x[right == 0][0].item()
    at = x == first
    exact = torch.exp(-x[at].double()).item()
    assert 0 < exact < torch.finfo(dtype).eps
    if dtype != torch.float16:
        torch.testing.assert_close(-left[at].double().item(), exact, rtol=1e-3, atol=0)
    print(f"{dtype!s:13}  sigmoid'({first:g}) = 0, true value {exact:.0e}")

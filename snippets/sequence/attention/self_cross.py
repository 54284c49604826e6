import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, S, D, d = 3, 5, 8, 4
y, x = torch.randn(T, D), torch.randn(S, D)  # decoder states, encoder output
W_q, W_k, W_v = torch.randn(3, D, d)


def attention(a, b):  # queries from a; keys and values from b
    return F.scaled_dot_product_attention(a @ W_q, b @ W_k, b @ W_v)


for name, a, b in (("self ", y, y.clone()), ("cross", y, x)):
    out = attention(a, b)
    A = (a @ W_q @ (b @ W_k).T / d**0.5).softmax(1)
    torch.testing.assert_close(out, A @ b @ W_v)
    k = b @ W_k
    print(f"{name}  q {T, d}  k, v {tuple(k.shape)}", end="  ")
    print(f"weights {tuple(A.shape)}  out {tuple(out.shape)}")

order = torch.tensor([4, 2, 0, 1, 3])
out = attention(y, x)
torch.testing.assert_close(attention(y, x[order]), out)  # source: any order
torch.testing.assert_close(attention(y.flip(0), x), out.flip(0))  # target

import torch
import torch.nn.functional as F

torch.manual_seed(0)
T, D, clip = 7, 4, 2
q, k, v = torch.randn(3, T, D, dtype=torch.float64)
a_K, a_V = torch.randn(2, 2 * clip + 1, D, dtype=torch.float64)
t = torch.arange(T)
r = (t - t[:, None]).clamp(-clip, clip) + clip  # [T, T], j - i
print("row of the table used by query 0:", r[0].tolist())

scores = (q @ k.T + torch.einsum("id,ijd->ij", q, a_K[r])) / D**0.5
A = scores.softmax(-1)
y = A @ v + torch.einsum("ij,ijd->id", A, a_V[r])

gathered = (q @ a_K.T).gather(1, r)  # no [T, T, D] tensor
extra = gathered / D**0.5
first = F.scaled_dot_product_attention(q[None], k[None], v[None], extra[None])
spread = torch.zeros(T, 2 * clip + 1).double().scatter_add(1, r, A)
torch.testing.assert_close(y, first[0] + spread @ a_V)
print("numbers in a_V[r]:", a_V[r].numel(), " instead:", spread.numel())

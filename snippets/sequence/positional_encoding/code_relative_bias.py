import torch
import torch.nn.functional as F

torch.manual_seed(0)
N, H, T, d, far = 2, 3, 7, 4, 3  # offsets beyond far share an entry
table = torch.randn(2 * far + 1, H).double().requires_grad_()
q, k, v = torch.randn(3, N, H, T, d, dtype=torch.float64)
t = torch.arange(T)
index = (t[:, None] - t).clamp(-far, far) + far  # [T, T]

bias = table[index].permute(2, 0, 1)  # [H, T, T]
A = (q @ k.mT / d**0.5 + bias).softmax(-1)
y = A @ v
expected = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
torch.testing.assert_close(y, expected)

g = torch.randn_like(y)
dA = g @ v.mT
dS = (A * (dA - (dA * A).sum(-1, keepdim=True))).sum(0)  # [H, T, T]
dtable = torch.zeros_like(table).index_add(0, index.flatten(), dS.flatten(1).T)
torch.testing.assert_close(dtable, *torch.autograd.grad(expected, table, g))
print("pairs that share an entry:", index.flatten().bincount().tolist())
print("bias", tuple(bias.shape), "from", tuple(table.shape))
torch.testing.assert_close(dtable.sum(0), torch.zeros(H).double())

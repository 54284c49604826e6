import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
N, T, S, D, H = 2, 3, 5, 4, 6
q, k = torch.randn(N, T, D), torch.randn(N, S, D)
W_q, W_k, w = torch.randn(D, H), torch.randn(D, H), torch.randn(H)
keep = torch.arange(S) < torch.tensor([5, 3])[:, None, None]  # [N, 1, S]
do = torch.randn(N, T, D)

e = torch.tanh((q @ W_q)[:, :, None] + (k @ W_k)[:, None])  # [N, T, S, H]
a = (e @ w).masked_fill(~keep, -torch.inf).softmax(-1)  # [N, T, S]
out = a @ k  # values = keys, as in Bahdanau et al.

da = do @ k.mT
ds = a * (da - (a * da).sum(-1, keepdim=True))  # [N, T, S]
dz = ds[..., None] * w * (1 - e**2)  # before tanh, [N, T, S, H]
dq = dz.sum(2) @ W_q.T
dk = dz.sum(1) @ W_k.T + a.mT @ do  # as keys, and as values
dW_q = torch.einsum("ntd,ntsh->dh", q, dz)
dW_k = torch.einsum("nsd,ntsh->dh", k, dz)
dw = torch.einsum("nts,ntsh->h", ds, e)


def bahdanau(q, k, W_q, W_k, w):
    e = [torch.tanh(q @ W_q + k[:, [j]] @ W_k) @ w for j in range(S)]
    score = torch.where(keep, torch.stack(e, -1), -torch.inf)
    return score.softmax(-1) @ k


ref, pull = torch.func.vjp(bahdanau, q, k, W_q, W_k, w)
torch.testing.assert_close(out, ref)
torch.testing.assert_close((dq, dk, dW_q, dW_k, dw), pull(do))
print("output", tuple(out.shape), "and 5 gradients agree")
print("weights of the padding:", a[1, :, 3:].sum().item())

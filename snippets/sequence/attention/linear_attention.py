import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
T, d = 64, 8
q, k, v = torch.randn(3, T, d)


def phi(x):  # positive features
    return F.elu(x) + 1


A = (phi(q) @ phi(k).T).tril()  # [T, T]
quadratic = (A / A.sum(1, keepdim=True)) @ v

S, z = torch.zeros(d, d), torch.zeros(d)  # state: no T in its size
steps = []
for t in range(T):
    S = S + phi(k[t])[:, None] * v[t]
    z = z + phi(k[t])
    steps.append(phi(q[t]) @ S / (phi(q[t]) @ z))
torch.testing.assert_close(torch.stack(steps), quadratic)
whole = phi(q) @ (phi(k).T @ v)  # no mask: the brackets are moved
torch.testing.assert_close(whole, (phi(q) @ phi(k).T) @ v)

full = phi(q) @ phi(k).T
soft = (q @ k.T).softmax(1)
sharp = (20 * q @ k.T).softmax(1)
rank = torch.linalg.matrix_rank
state, cache = S.numel() + z.numel(), k.numel() + v.numel()
print(f"numbers kept: state {state}, KV cache {cache}")
print(f"rank of the weights: linear {rank(full)}, softmax {rank(soft)}")
big = phi(20 * q) @ phi(k).T
top = [(w / w.sum(1, keepdim=True)).amax(1).mean() for w in (big, sharp)]
print(f"q times 20, largest weight: linear {top[0]:.2f}, softmax {top[1]:.2f}")

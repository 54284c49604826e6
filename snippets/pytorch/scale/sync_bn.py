import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn

torch.manual_seed(0)
x = 3 + torch.randn(12, 2, dtype=torch.float64)
parts = (x[:8], x[8:])
eps = 1e-5


def loss(y):
    return (y.sin() * torch.arange(2.0).add(1)).sum()


class AllReduce(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        t = t.clone()
        dist.all_reduce(t)  # sum over ranks
        return t

    @staticmethod
    def backward(ctx, grad):
        return AllReduce.apply(grad)


def work(rank, store, queue):
    dist.init_process_group("gloo", init_method=f"file://{store}", rank=rank, world_size=2)
    part = parts[rank].clone().requires_grad_()  # [n_k, C]
    count = torch.full((1, 2), float(len(part)), dtype=part.dtype)
    sums = torch.cat([part.sum(0, True), part.square().sum(0, True), count])
    total, square, n = AllReduce.apply(sums)
    mean = total / n
    y = (part - mean) / (square / n - mean**2 + eps).sqrt()
    loss(y).backward()
    queue.put((rank, y.tolist(), part.grad.tolist()))
    dist.destroy_process_group()


context = mp.get_context("fork")
queue = context.SimpleQueue()
with tempfile.TemporaryDirectory() as folder:
    arguments = (f"{folder}/store", queue)
    jobs = [context.Process(target=work, args=(r, *arguments)) for r in (0, 1)]
    for job in jobs:
        job.start()
    results = sorted(queue.get() for _ in jobs)
    for job in jobs:
        job.join()
y, gradient = (torch.tensor([row for r in results for row in r[i]], dtype=x.dtype) for i in (1, 2))
whole = x.clone().requires_grad_()
expected = nn.BatchNorm1d(2, eps=eps, affine=False).double()(whole)
loss(expected).backward()
torch.testing.assert_close(y, expected.detach())
torch.testing.assert_close(gradient, whole.grad)
alone = torch.cat([nn.BatchNorm1d(2, affine=False).double()(p) for p in parts])
print(f"synchronised: equal; each alone: off by {(alone - expected).abs().max():.1f}")

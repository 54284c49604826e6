import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

x = torch.arange(12.0, dtype=torch.float64).view(6, 2).sin()  # [N, 2]
y = x.sum(1, keepdim=True).exp()


def make(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1)).double()


def loss(net, rows):
    return nn.functional.mse_loss(net(x[rows]), y[rows])


def work(rank, store, queue, parts):
    dist.init_process_group("gloo", init_method=f"file://{store}", rank=rank, world_size=2)
    net = DistributedDataParallel(make(rank))
    loss(net, parts[rank]).backward()
    pairs = [(p.detach(), p.grad) for p in net.parameters()]
    queue.put((rank, [[t.tolist() for t in pair] for pair in pairs]))
    del net  # before the group that it uses
    dist.destroy_process_group()


def run(parts):
    context = mp.get_context("fork")
    queue = context.SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (f"{folder}/store", queue, parts)
        jobs = [context.Process(target=work, args=(r, *arguments)) for r in (0, 1)]
        for job in jobs:
            job.start()
        found = dict(queue.get() for _ in jobs)
        for job in jobs:
            job.join()
    return found


def same_as(found, gradients, net):
    return all(
        torch.allclose(torch.tensor(v, dtype=p.dtype), p, rtol=1e-12)
        and torch.allclose(torch.tensor(g, dtype=p.dtype), q, rtol=1e-12)
        for (v, g), p, q in zip(found, net.parameters(), gradients, strict=True)
    )


for parts in ([[0, 2, 4], [1, 3, 5]], [[0, 1, 2, 3], [4, 5]]):
    found = run(parts)
    net = make(0)
    whole = torch.autograd.grad(loss(net, [0, 1, 2, 3, 4, 5]), [*net.parameters()])
    mean = (loss(net, parts[0]) + loss(net, parts[1])) / 2
    mean = torch.autograd.grad(mean, [*net.parameters()])
    print("sizes", [len(p) for p in parts], "same on both", found[0] == found[1])
    print("  mean of the two gradients", same_as(found[0], mean, net))
    print("  gradient of the whole batch", same_as(found[0], whole, net))

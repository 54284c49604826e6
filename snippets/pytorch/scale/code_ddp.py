import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

torch.manual_seed(0)
x = torch.randn(20, 3, dtype=torch.float64)
y = x.prod(1, keepdim=True)


def make(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1)).double()


def train(net, rows, after_backward=lambda: None):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    for _ in range(5):
        optimizer.zero_grad()
        (net(x[rows]) - y[rows]).square().mean().backward()
        after_backward()
        optimizer.step()
    return nn.utils.parameters_to_vector(net.parameters()).tolist()


def work(rank, store, queue):
    dist.init_process_group("gloo", init_method=f"file://{store}", rank=rank, world_size=2)
    rows = torch.arange(rank, 20, 2)
    net = make(rank)
    for tensor in net.state_dict().values():
        dist.broadcast(tensor, src=0)

    def average():
        for p in net.parameters():
            dist.all_reduce(p.grad, op=dist.ReduceOp.SUM)
            p.grad /= dist.get_world_size()

    by_hand = train(net, rows, average)
    queue.put((by_hand, train(DistributedDataParallel(make(rank)), rows)))
    dist.destroy_process_group()


context = mp.get_context("fork")
queue = context.SimpleQueue()
with tempfile.TemporaryDirectory() as folder:
    arguments = (f"{folder}/store", queue)
    jobs = [context.Process(target=work, args=(r, *arguments)) for r in (0, 1)]
    for job in jobs:
        job.start()
    results = torch.tensor([queue.get() for _ in jobs], dtype=x.dtype)
    for job in jobs:
        job.join()
alone = torch.tensor(train(make(0), torch.arange(20)), dtype=x.dtype)
torch.testing.assert_close(results, alone.expand(2, 2, -1))
print("by hand = DistributedDataParallel = one process, whole batch")

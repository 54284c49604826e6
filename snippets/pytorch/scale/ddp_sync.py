import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

data = torch.tensor([[1.0, 2.0], [3.0, 5.0]])  # [rank, micro-batch]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = (nn.Parameter(torch.ones(1)) for _ in range(2))

    def forward(self, x, use_b):
        return self.a * x + (self.b * x if use_b else 0)


def work(rank, store, queue):
    dist.init_process_group("gloo", init_method=f"file://{store}", rank=rank, world_size=2)
    net = DistributedDataParallel(Net())
    log = []
    with net.no_sync():
        net(data[rank, 0], True).backward()
    log.append(("no_sync: local", net.module.a.grad.item()))
    net(data[rank, 1], True).backward()
    log.append(("then synchronised", net.module.a.grad.item()))
    net.zero_grad()
    net(data[rank, 0], False).backward()
    try:
        net(data[rank, 0], False)
    except RuntimeError as error:
        log.append((str(error)[:37], None))
    net = DistributedDataParallel(Net(), find_unused_parameters=True)
    for _ in range(2):
        net(data[rank, 0], False).backward()
    log.append(("find_unused_parameters", net.module.a.grad.item()))
    queue.put((rank, log))
    del net  # before the group that it uses
    dist.destroy_process_group()


context = mp.get_context("fork")
queue = context.SimpleQueue()
with tempfile.TemporaryDirectory() as folder:
    arguments = (f"{folder}/store", queue)
    jobs = [context.Process(target=work, args=(r, *arguments)) for r in (0, 1)]
    for job in jobs:
        job.start()
    logs = dict(queue.get() for _ in jobs)
    for job in jobs:
        job.join()
for (name, first), (_, second) in zip(logs[0], logs[1], strict=True):
    print(f"{name:37} {first} {second}")
assert logs[0][1][1] == data.sum() / 2

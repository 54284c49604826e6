from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Stream(IterableDataset):
    def __init__(self, split):
        self.split = split

    def __iter__(self):
        worker = get_worker_info()
        if self.split and worker is not None:
            return iter(range(worker.id, 6, worker.num_workers))
        return iter(range(6))


for split in (False, True):
    for workers in (0, 2):
        loader = DataLoader(Stream(split), batch_size=None, num_workers=workers)
        got = [int(x) for x in loader]
        print(f"split {split!s:5} {workers} workers:", got)
        assert sorted(got) == sorted([*range(6)] * (2 if workers and not split else 1))
try:
    DataLoader(Stream(True), shuffle=True)
except ValueError as error:
    print("ValueError", str(error)[:49])

import time

from torch.utils.data import DataLoader, Dataset, get_worker_info


class Squares(Dataset):
    calls = 0

    def __len__(self):
        return 6

    def __getitem__(self, i):
        worker = get_worker_info()
        self.calls += 1
        if worker and worker.id == 0:
            time.sleep(0.02)
        return i * i, worker.id if worker else -1, self.calls


for workers in (0, 2):
    data = Squares()
    print(f"num_workers={workers}")
    seen = []
    for x, who, calls in DataLoader(data, batch_size=2, num_workers=workers):
        print(" ", x.tolist(), "worker", who[0].item(), calls.tolist())
        seen += x.tolist()
    print("  calls seen by the main process:", data.calls)
    assert seen == [i * i for i in range(6)]
    assert data.calls == (0 if workers else 6)

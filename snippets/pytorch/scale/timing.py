import time

import torch
from torch.utils.benchmark import Timer

torch.set_num_threads(1)
a = torch.randn(256, 256)


def clock(repeats):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        a @ a
        times.append(1e6 * (time.perf_counter() - start))
    return times


times = clock(20)
print(f"first {times[0]:.0f} us, median {sorted(times)[10]:.0f} us")
measured = Timer("a @ a", globals={"a": a}).timeit(50)
print(f"Timer: {1e6 * measured.mean:.0f} us")
assert 0 < measured.mean < 1

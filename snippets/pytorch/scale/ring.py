import torch

torch.manual_seed(0)


def ring_all_reduce(vectors):
    n = len(vectors)
    chunks = [list(v.clone().chunk(n)) for v in vectors]  # [rank][chunk]
    sent = [0] * n
    for phase in ("reduce-scatter", "all-gather"):
        for step in range(n - 1):
            shift = 0 if phase == "reduce-scatter" else 1
            messages = []
            for rank in range(n):
                index = (rank + shift - step) % n
                messages.append((index, chunks[rank][index].clone()))
                sent[rank] += chunks[rank][index].numel()
            for rank, (index, value) in enumerate(messages):
                target = (rank + 1) % n
                if phase == "reduce-scatter":
                    chunks[target][index] += value
                else:
                    chunks[target][index] = value
    return [torch.cat(c) for c in chunks], sent


for n in (2, 4, 8):
    vectors = torch.randn(n, 240, dtype=torch.float64)
    results, sent = ring_all_reduce(list(vectors))
    for result in results:
        torch.testing.assert_close(result, vectors.sum(0))
    assert set(sent) == {2 * (n - 1) * 240 // n}
    naive = (n - 1) * 240
    print(f"n = {n}: each sends {sent[0] / 240:.2f} M, the root {naive / 240:.0f} M")

import torch


def mosaic(images, boxes, r, c, least=4):  # 4 of [S, S]; x1, y1, x2, y2; centre r, c
    S = len(images[0])
    out, kept = torch.zeros(S, S, dtype=images[0].dtype), []
    windows = [(0, 0, r, c), (0, c, r, S), (r, 0, S, c), (r, c, S, S)]
    for n, (r0, c0, r1, c1) in enumerate(windows):  # each shows its corner at r, c
        dr, dc = (r - S, r)[r0 == r], (c - S, c)[c0 == c]  # shift of image n
        out[r0:r1, c0:c1] = images[n][r0 - dr : r1 - dr, c0 - dc : c1 - dc]
        for x1, y1, x2, y2 in boxes[n]:
            x1, x2 = (min(max(x + dc, c0), c1) for x in (x1, x2))
            y1, y2 = (min(max(y + dr, r0), r1) for y in (y1, y2))
            if (x2 - x1) * (y2 - y1) >= least:
                kept.append((n, [x1, y1, x2, y2]))
    return out, kept


def around(m):
    y, x = m.nonzero().T
    return [x.min().item(), y.min().item(), x.max().item() + 1, y.max().item() + 1]


torch.manual_seed(0)
S, gone, cut = 32, 0, 0
for _ in range(200):
    images = torch.zeros(4, S, S, dtype=torch.long)
    boxes = []
    for n in range(4):
        x1, y1, w, h = (
            torch.randint(a, b, ()).item() for a, b in ((0, 20), (0, 20), (4, 12), (4, 12))
        )
        images[n, y1 : y1 + h, x1 : x1 + w] = n + 1
        boxes.append([(x1, y1, x1 + w, y1 + h)])
    r, c = torch.randint(8, 25, (2,)).tolist()
    out, kept = mosaic(images, boxes, r, c)
    for n, box in kept:  # the painted pixels are the independent witness
        assert around(out == n + 1) == box
        cut += (out == n + 1).sum().item() < (images[n] == n + 1).sum().item()
    names = [n for n, _ in kept]
    assert all((out == n + 1).sum() < 4 for n in range(4) if n not in names)
    gone += 4 - len(kept)
print(f"800 boxes: {800 - gone - cut} whole, {cut} cut, {gone} dropped")

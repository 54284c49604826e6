import torch

EOS, R, V, T, B = 0, 100, 5, 8, 3
torch.manual_seed(0)
logits = torch.randn(R, T, V, V, dtype=torch.float64)  # R random models
logits[..., EOS] -= 0.5
tables = logits.log_softmax(-1).tolist()  # [t][y_{t-1}][y_t]


def search(table, alpha, stop):
    beams, done, steps = [(0.0, (EOS,))], [], 0  # EOS also starts

    def norm(c):
        return c[0] / (len(c[1]) - 1) ** alpha

    while beams and steps < T:
        grown = []
        for score, y in beams:
            row = table[steps][y[-1]]
            grown += [(score + a, (*y, k)) for k, a in enumerate(row)]
        steps += 1
        grown = sorted(grown, reverse=True)[:B]
        done += [c for c in grown if c[1][-1] == EOS]
        beams = [c for c in grown if c[1][-1] != EOS]
        if beams and done:
            best, live = max(map(norm, done)), beams[0][0]
            bound = {
                "greedy": norm(beams[0]),  # as it stands now
                "bound": live / T**alpha,  # no further loss, full length
            }
            if stop and best >= bound[stop]:
                break
    return max(done + beams, key=norm)[1], steps


for alpha, stop in ((0, "bound"), (1, "greedy"), (1, "bound")):
    full = [search(t, alpha, None) for t in tables]
    early = [search(t, alpha, stop) for t in tables]
    wrong = sum(a[0] != b[0] for a, b in zip(early, full, strict=True))
    steps = [sum(s for _, s in runs) / R for runs in (full, early)]
    print(f"alpha {alpha}, {stop:6}: steps {steps[0]:.1f} to", end=" ")
    print(f"{steps[1]:.1f}, {wrong} of {R} changed")
    assert (wrong == 0) == (stop == "bound") and steps[1] <= steps[0]

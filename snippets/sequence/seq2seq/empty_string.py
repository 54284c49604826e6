import torch

EOS, V, T = 0, 3, 6


def step(y):  # sure of its words, a little of the mass on the end token
    end = 0.97 if len(y) == T else 0.10
    word = (1 - end) * 0.70
    return torch.tensor([end, word, 1 - end - word]).log()


def beam_search(B):
    beams, done = [(0.0, ())], []
    for _ in range(T + 1):
        grown = []
        for score, y in beams:
            for k, a in enumerate(step(y).tolist()):
                grown.append((score + a, (*y, k)))
        grown = sorted(grown, reverse=True)[:B]
        done += [c for c in grown if c[1][-1] == EOS]
        beams = [c for c in grown if c[1][-1] != EOS]
    return max(done)


for B in (1, 2, 3, 8):
    score, y = beam_search(B)
    p = torch.tensor(score).exp()
    print(f"B = {B}: p {p:.3f}, {len(y) - 1} words")
    exact = 0.10 if B >= V else 0.63**T * 0.97
    torch.testing.assert_close(p, torch.tensor(exact))

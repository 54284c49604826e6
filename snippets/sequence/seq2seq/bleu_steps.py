from collections import Counter
from math import exp, prod

import sacrebleu

y, ref = "the cat sat on a mat", "the cat sat on the old mat"
words = {"y": y.split(), "ref": ref.split()}
precision = []
for n in range(1, 5):
    count = {
        name: Counter(tuple(w[i : i + n]) for i in range(len(w) - n + 1))
        for name, w in words.items()
    }
    hits = count["y"] & count["ref"]  # clipped: the smaller count
    total = count["y"].total()
    precision.append(hits.total() / total)
    print(f"{n}-grams: {hits.total()} of {total}")
c, r = len(words["y"]), len(words["ref"])
brevity = min(1, exp(1 - r / c))
bleu = 100 * brevity * prod(precision) ** 0.25
print(f"c = {c}, r = {r}, BP {brevity:.2f}, BLEU {bleu:.1f}")

kind = {"smooth_method": "none", "tokenize": "none"}
theirs = sacrebleu.corpus_bleu([y], [[ref]], **kind)
assert abs(bleu - theirs.score) < 1e-9
assert abs(bleu - 100 * exp(-1 / 6) * (1 / 12) ** 0.25) < 1e-9

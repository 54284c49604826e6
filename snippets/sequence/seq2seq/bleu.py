from collections import Counter
from math import exp, log

import sacrebleu
import torch


def ngrams(words, n):
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def bleu(candidates, references, N=4):  # references: a list for each sentence
    hits, total, c, r = [0] * N, [0] * N, 0, 0
    for y, refs in zip(candidates, references, strict=True):
        c += len(y)
        r += min((abs(len(ref) - len(y)), len(ref)) for ref in refs)[1]
        for n in range(1, N + 1):
            most = Counter()
            for ref in refs:
                most |= ngrams(ref, n)  # maximum over references
            found = ngrams(y, n)
            hits[n - 1] += (found & most).total()  # clipped
            total[n - 1] += found.total()
    brevity = 1.0 if c > r else exp(1 - r / c)
    if min(hits) == 0:
        return 0.0, brevity
    mean = sum(log(h / t) for h, t in zip(hits, total, strict=True)) / N
    return brevity * exp(mean), brevity


y = """the small cat sat on the mat near the door
it rains a lot in the north of the country in winter
the the the the dog
he went home"""
first = """the small cat was on the mat near the old door
it rains a lot in the north of that country every winter
the dog barked at the postman
he went straight home after work"""
second = """a small cat sat on a mat close to the door
in winter it often rains in the north of the country
the dog was barking
then he went home again"""
y, refs = y.split("\n"), [first.split("\n"), second.split("\n")]
kind = {"smooth_method": "none", "tokenize": "none"}
for name, texts, theirs in (
    ("two references", y, refs),
    ("the first only", y, refs[:1]),
    ("roles exchanged", refs[0], [y]),
):
    split = [line.split() for line in texts]
    columns = zip(*theirs, strict=True)
    score, brevity = bleu(split, [[a.split() for a in c] for c in columns])
    exact = sacrebleu.corpus_bleu(texts, theirs, **kind)
    torch.testing.assert_close(100 * score, exact.score)
    torch.testing.assert_close(brevity, exact.bp)
    print(f"{name}: BLEU {100 * score:.1f}, BP {brevity:.2f}")

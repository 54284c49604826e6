from collections import Counter

import sacrebleu

reference = "the cat sat on the mat near the old door"


def precision(y, clip):
    most, found = Counter(reference.split()), Counter(y)
    hits = 0
    for word, count in found.items():
        hits += min(count, most[word]) if clip else count * (word in most)
    return hits / len(y)


kind = {"smooth_method": "none", "tokenize": "none"}
for y in ("the the the the the", "the cat", "the cat sat on the mat"):
    words = y.split()
    theirs = sacrebleu.corpus_bleu([y], [[reference]], **kind)
    clipped = precision(words, True)
    assert abs(100 * clipped - theirs.precisions[0]) < 1e-9
    print(f"{y}: unigrams {precision(words, False):.1f}", end=", ")
    print(f"clipped {clipped:.1f}, BP {theirs.bp:.2f}")

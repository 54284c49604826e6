import random
from collections import Counter

SYNONYMS = {"good": ["fine", "great"], "film": ["movie"], "boring": ["dull"]}


def replace(words):
    i = random.choice([i for i, w in enumerate(words) if w in SYNONYMS])
    return words[:i] + [random.choice(SYNONYMS[words[i]])] + words[i + 1 :]


def insert(words):
    w = random.choice([w for w in words if w in SYNONYMS])
    i = random.randrange(len(words) + 1)
    return words[:i] + [random.choice(SYNONYMS[w])] + words[i:]


def swap(words):
    i, j = random.sample(range(len(words)), 2)
    out = list(words)
    out[i], out[j] = out[j], out[i]
    return out


def delete(words, p=0.2):
    kept = [w for w in words if random.random() > p]
    return kept or [random.choice(words)]


random.seed(0)
text = ["a", "good", "film", "not", "a", "boring", "film"]
for f in (replace, insert, swap, delete):
    print(f"{f.__name__:8}", " ".join(f(text)))
many = [delete(text) for _ in range(4000)]
lost = sum("not" not in s for s in many) / 4000
length = sum(map(len, many)) / 4000
assert abs(length - 0.8 * 7) < 0.06 and all(many)
assert all(Counter(swap(text)) == Counter(text) for _ in range(50))
assert {len(insert(text)) for _ in range(50)} == {8}
assert {len(replace(text)) for _ in range(50)} == {7}
print(f"'not' deleted in {lost:.1f} of the copies, label unchanged")

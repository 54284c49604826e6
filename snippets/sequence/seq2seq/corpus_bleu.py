from math import exp

import sacrebleu

reference = [
    "the committee will meet again on monday morning in paris",
    "no",
    "the train to the coast leaves at noon",
]
system = [
    "the committee will meet again on monday morning in rome",
    "no",
    "a train for the coast departs noon",
]
kind = {"smooth_method": "none", "tokenize": "none"}
refs = [[a] for a in reference]
pairs = list(zip(system, refs, strict=True))
one = [sacrebleu.corpus_bleu([y], [r], **kind) for y, r in pairs]
whole = sacrebleu.corpus_bleu(system, [reference], **kind)
print("each sentence:", [round(s.score, 1) for s in one])
print(f"mean of the sentences {sum(s.score for s in one) / 3:.1f}")
print(f"corpus                {whole.score:.1f}")

product = 1.0
for n in range(4):
    hits = sum(s.counts[n] for s in one)
    product *= hits / sum(s.totals[n] for s in one)
c, r = sum(s.sys_len for s in one), sum(s.ref_len for s in one)
by_hand = 100 * exp(1 - r / c) * product**0.25  # c < r
assert abs(by_hand - whole.score) < 1e-9
kind["smooth_method"] = "exp"
for effective in (False, True):  # skip the orders that y is too short for
    kind["use_effective_order"] = effective
    smooth = [sacrebleu.corpus_bleu([y], [r], **kind) for y, r in pairs]
    print("smoothed:", [round(s.score, 1) for s in smooth], effective)
theirs = [sacrebleu.sentence_bleu(y, r, tokenize="none") for y, r in pairs]
assert [s.score for s in theirs] == [s.score for s in smooth]

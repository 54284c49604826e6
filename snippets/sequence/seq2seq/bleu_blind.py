import sacrebleu

reference = "the new drug is not safe for children under five years old"
candidates = {
    "copy": reference,
    "opposite": "the new drug is now safe for children under five years old",
    "paraphrase": "kids younger than five should not take this new medicine",
    "blocks": "is not safe for children under five years old the new drug",
}
kind = {"smooth_method": "exp", "tokenize": "none"}
score = {}
for name, y in candidates.items():
    score[name] = sacrebleu.sentence_bleu(y, [reference], **kind).score
    print(f"{name:10} {score[name]:.0f}")
assert score["opposite"] > score["paraphrase"] + 50

y, ref = "it's 5% cheaper, isn't it?", "it's 5% cheaper, isn't it ?"
for tokenize in ("none", "13a", "char"):
    s = sacrebleu.corpus_bleu([y], [[ref]], tokenize=tokenize)
    print(f"tokenizer {tokenize:4} {s.score:.0f}")

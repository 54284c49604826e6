import torch
from torch.nn import functional as F

torch.manual_seed(0)
V = 50
uniform = torch.zeros(200, V, dtype=torch.float64)
y = torch.randint(V, (200,))
torch.testing.assert_close(F.cross_entropy(uniform, y).exp().item(), float(V))

short, long = torch.tensor([3.0, 5.0]), torch.tensor([1.0] * 8)  # NLL of each token, two sentences
nll = torch.cat([short, long])
geometric = (1 / nll.neg().exp().prod()) ** (1 / len(nll))
torch.testing.assert_close(nll.mean().exp(), geometric)
print(f"mean over all tokens: {nll.mean().exp().item():.2f}")
print(
    f"mean of the sentences' perplexities: "
    f"{(short.mean().exp() + long.mean().exp()).item() / 2:.2f}"
)

word_nll, letters = torch.tensor(6.0), 5
print(
    f"one word of {letters} letters: {word_nll.exp().item():.0f} "
    f"a word, {(word_nll / letters).exp().item():.1f} a letter"
)

import re

import torch
import torch.nn.functional as F
from sklearn import datasets

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
loaders = (
    datasets.load_digits,
    datasets.load_wine,
    datasets.load_iris,
    datasets.load_breast_cancer,
    datasets.load_diabetes,
)
words = re.findall("[a-z]+", " ".join(load().DESCR for load in loaders).lower())
table = {w: torch.randn(64) for w in words}
text = torch.stack([table[w] for w in words[: len(words) // 16 * 16]]).view(
    -1, 16, 64
)  # [sentences, T, D]

image = torch.tensor(datasets.load_digits().images)[:, None] / 16  # [1797, 1, 8, 8]
image = F.unfold(image, 2, stride=2).transpose(1, 2) @ torch.randn(4, 64)  # [images, T, D]


def wobble(x):
    """Error of batch mean and batch variance over 300 batches of 8 x 16 vectors, relative
    to the whole."""
    mean, var = x.mean((0, 1)), x.var((0, 1), correction=0)
    batch = torch.stack([x[torch.randperm(len(x))[:8]] for _ in range(300)]).flatten(1, 2)
    return ((batch.mean(1) - mean) / var.sqrt()).pow(2).mean().sqrt(), (
        batch.var(1, correction=0) / var - 1
    ).pow(2).mean().sqrt()


def both(x):
    x = x - x.mean((0, 1))
    return torch.tensor([*wobble(x), *wobble(x.relu())])


result = {"text": both(text), "image": both(image)}
for name, values in result.items():
    print(
        name.ljust(5),
        "mean {:.2f}, variance {:.2f};  after ReLU: mean {:.2f}, variance {:.2f}".format(*values),
    )
ratio = result["text"] / result["image"]
print(
    "ratio",
    "{:.1f} {:.1f}  {:.1f} {:.1f}".format(*ratio),
    f"  independent vectors would have {(8 * 16) ** -0.5:.2f} in the mean",
)
assert ratio.min() > 1.1 and ratio[0] > 2

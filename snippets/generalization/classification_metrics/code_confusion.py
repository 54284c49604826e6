import torch
from sklearn.metrics import classification_report, confusion_matrix


def confusion(y, yhat, K):  # [N], [N] -> C[truth, prediction]
    return torch.bincount(K * y + yhat, minlength=K * K).view(K, K)


def scores(C):
    TP = C.diagonal().double()
    P = TP / C.sum(0).clamp(min=1)  # never predicted: 0
    R = TP / C.sum(1).clamp(min=1)
    F = 2 * TP / (C.sum(0) + C.sum(1)).clamp(min=1)
    return P, R, F


torch.manual_seed(0)
K = 4
y = torch.randint(K, (500,))
yhat = torch.where(torch.rand(500) < 0.6, y, torch.randint(K - 1, (500,)))
C = sum(confusion(a, b, K) for a, b in zip(y.split(64), yhat.split(64), strict=True))
assert C.tolist() == confusion_matrix(y, yhat).tolist()
report = classification_report(y, yhat, output_dict=True, zero_division=0)
for c, (p, r, f) in enumerate(zip(*scores(C), strict=True)):
    row = report[str(c)]
    expect = [row["precision"], row["recall"], row["f1-score"]]
    torch.testing.assert_close(torch.stack([p, r, f]).tolist(), expect)
print(C)
one = confusion(torch.tensor([0]), torch.tensor([0]), K)
print("class 3 absent, recall", scores(one)[1][3].item())

import torch
from sklearn.metrics import confusion_matrix, jaccard_score


def confusion(target, guess, K, ignore=255):  # [N, H, W] -> [K, K]
    kept = target != ignore
    index = target[kept] * K + guess[kept]
    return torch.bincount(index, minlength=K * K).view(K, K)


def miou(M):
    inter = M.diagonal().double()
    union = M.sum(0) + M.sum(1) - inter
    present = union > 0
    return (inter[present] / union[present]).mean()


torch.manual_seed(0)
K = 6  # class 5 never occurs
target = torch.randint(5, (4, 16, 16))
noise = torch.randint(5, (4, 16, 16))
guess = torch.where(torch.rand(4, 16, 16) < 0.6, target, noise)
target[:, :2] = 255
M = sum(confusion(target[n], guess[n], K) for n in range(4))

kept = target != 255
t, g = target[kept].numpy(), guess[kept].numpy()
assert (M.numpy() == confusion_matrix(t, g, labels=range(K))).all()
assert abs(miou(M) - jaccard_score(t, g, average="macro")) < 1e-12
print(f"mIoU of the 5 classes that occur {miou(M):.3f}")
each = jaccard_score(t, g, labels=range(K), average=None, zero_division=0)
print(f"class 5 counted as 0: {each.mean():.3f}")

import torch

H, W, C = 2, 3, 2
image = torch.arange(H * W).view(H, W, 1) * 10 + torch.arange(C)  # [H, W, C]
right, wrong = image.permute(2, 0, 1), image.reshape(C, H, W)
print("channel 0 by permute:", right[0].tolist())
print("channel 0 by reshape:", wrong[0].tolist())
for c in range(C):
    for h in range(H):
        for w in range(W):
            assert right[c, h, w] == image[h, w, c]
assert right.shape == wrong.shape and not right.equal(wrong)
assert right.contiguous().view(-1).equal(right.flatten())

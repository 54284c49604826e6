import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, V, K = 2000, 4, 5  # V views of each of n images
y = torch.randint(K, (n,))
print("             probabilities  logits  first view  mean of views")
for name, noise in (("four alike", (1.5,) * 4), ("one is good", (0.5, 4, 4, 4))):
    z = torch.randn(n, V, K).double() * torch.tensor(noise)[:, None]  # [n, V, K]
    z += 1.5 * F.one_hot(y, K)[:, None]
    one = F.cross_entropy(z.permute(0, 2, 1), y[:, None].expand(n, V), reduction="none")
    prob = F.nll_loss(z.softmax(-1).mean(1).log(), y, reduction="none")
    logit = F.cross_entropy(z.mean(1), y, reduction="none")
    assert (prob <= one.mean(1) + 1e-12).all()  # Jensen, for each sample
    assert (logit <= one.mean(1) + 1e-12).all()
    geo = z.log_softmax(-1).mean(1)  # log of the geometric mean
    torch.testing.assert_close(geo.log_softmax(-1), z.mean(1).log_softmax(-1))
    row = [v.mean() for v in (prob, logit, one[:, 0], one)]
    print(f"{name:11}  {row[0]:13.2f}  {row[1]:6.2f}  {row[2]:10.2f}  {row[3]:13.2f}")

# ---
# title: 实验：网络加深，训练损失为什么反而变高
# description: 在 scikit-learn 的手写数字上训练 4 到 32 层的普通网络与残差网络，只看训练损失；六个种子，量梯度范数，断言这是退化而不是梯度消失。
# tags:
#   - 实验
#   - ResNet
#   - 残差连接
# ---

# %% [markdown]
# # 实验：网络加深，训练损失为什么反而变高
#
# ResNet 的论文从一个现象出发：普通网络加深以后，**训练误差**反而变高，叫作退化（degradation）。训练误差变高，就不是过拟合。[^he2015]
# 常有人把它说成梯度消失。这里用小网络把两件事分开量：训练损失随深度怎样变，梯度范数随深度怎样变。
#
# 比较三种网络，都是宽 32 的全连接网络，每个块两层：
#
# - **普通，He 初始化，没有 BN**：初始化时梯度范数几乎不随深度变。
# - **普通，加 BN**：与论文的普通网络一样，每层后面有 BN。
# - **残差，加 BN**：与上一种逐层相同，只在每个块的最后一个 ReLU 之前加上块的输入，参数一个不多。
#
# 优化器用 Adam：它把每个参数的梯度除以自己的尺度，所以“某层梯度太大或太小”不会直接变成“某层走得太快或太慢”。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 6)
S, N, B, D = len(SEEDS), 1024, 128, 32
DEPTHS = (4, 8, 16, 32)

pixels, labels = load_digits(return_X_y=True)
X = torch.tensor(pixels[:N], dtype=torch.float32)
X = (X - X.mean(0)) / (X.std(0) + 1)  # [N, 64]
y = torch.tensor(labels[:N])

# %% [markdown]
# ## 三种网络怎样写？ { #networks }
#
# 六个种子一起训练：张量的第二维是种子，BN 把“种子 × 特征”当作通道，种子之间互不影响。BN 始终用当前批的统计量，因为这里只看训练损失。

# %%
def linear(a, w):  # a [B, S, i], w [S, i, o]
    return torch.bmm(a.transpose(0, 1), w).transpose(0, 1)


def norm(z, gamma, beta, bn):
    return F.batch_norm(z.flatten(1), None, None, gamma, beta, training=True).view(z.shape) if bn else z


def forward(x, weights, gammas, betas, bn, residual, skip=None):
    a = norm(linear(x, weights[0]), gammas[0], betas[0], bn).relu()
    for i in range(1, len(weights) - 1, 2):
        if i == skip:
            continue
        f = norm(linear(a, weights[i]), gammas[i], betas[i], bn).relu()
        f = norm(linear(f, weights[i + 1]), gammas[i + 1], betas[i + 1], bn)
        a = (f + a if residual else f).relu()
    return linear(a, weights[-1])  # logits [B, S, 10]


def initial(depth):
    """He initialisation, one generator for each seed; the same weights for all three networks."""
    random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    shapes = [(64, D), *[(D, D)] * depth, (D, 10)]
    weights = [torch.stack([torch.randn(i, o, generator=g) * (2 / i) ** 0.5 for g in random]) for i, o in shapes]
    gammas, betas = [torch.ones(S * D) for _ in weights], [torch.zeros(S * D) for _ in weights]
    return [[p.requires_grad_() for p in group] for group in (weights, gammas, betas)], random


def losses(logits, targets):  # [B, S, 10], [B, S] -> [S]
    return F.cross_entropy(logits.permute(0, 2, 1), targets, reduction="none").mean(0)


def fit(depth, bn, residual, lr=3e-3, steps=120):
    """Train all seeds; return the parameters, training loss [S] and accuracy [S], gradient norms at step 0 [depth, S]."""
    params, random = initial(depth)
    adam = torch.optim.Adam([p for group in params for p in group], lr=lr)
    for step in range(steps):
        rows = torch.stack([torch.randperm(N, generator=g)[:B] for g in random], 1)  # [B, S]
        adam.zero_grad()
        losses(forward(X[rows], *params, bn, residual), y[rows]).sum().backward()
        if step == 0:
            norms = torch.stack([w.grad.flatten(1).norm(dim=1) for w in params[0][1:-1]])
        adam.step()
    return params, *evaluate(params, bn, residual), norms


@torch.no_grad()
def evaluate(params, bn, residual, skip=None):
    logits = forward(X[:, None].expand(N, S, 64), *params, bn, residual, skip)
    targets = y[:, None].expand(N, S)
    return losses(logits, targets), 100 * (logits.argmax(-1) == targets).float().mean(0)


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = a - b
    se = (d.std() / S**0.5).item()
    print(f"{what}: {d.mean():+.2f} ± {se:.2f}")
    assert d.mean() > 2 * se, what


# %% [markdown]
# ## 加深以后，训练损失怎样变？ { #result }
#
# 两种普通网络越深，训练损失越高；残差网络几乎不变。六个种子，1024 张训练图，每步 128 张，120 步，学习率相同。

# %% alt="训练损失随深度变化：两种普通网络从 4 层到 32 层一路升高，残差网络一直贴近 0"
KINDS = {"plain, He init, no BN": (False, False), "plain + BN": (True, False), "residual + BN": (True, True)}
runs = {(kind, depth): fit(depth, *flags) for kind, flags in KINDS.items() for depth in DEPTHS}
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
for kind, style in zip(KINDS, ("s--", "o-", "^-")):
    loss = torch.stack([runs[kind, depth][1] for depth in DEPTHS])  # [depths, S]
    ax.errorbar(DEPTHS, loss.mean(1), loss.std(1) / S**0.5, fmt=style, capsize=4, label=kind)
    print(f"{kind:22}", *(f"{m:5.2f}" for m in loss.mean(1)))
ax.set_xscale("log", base=2)
ax.set_xticks(DEPTHS, DEPTHS)
ax.set_xlabel("depth (hidden layers in blocks)")
ax.set_ylabel("training loss")
ax.legend()
plt.show()

# %%
loss = {key: run[1] for key, run in runs.items()}
for kind in ("plain, He init, no BN", "plain + BN"):
    assert_larger(loss[kind, 32], loss[kind, 4], f"{kind}: depth 32 over depth 4")
    assert_larger(loss[kind, 32], loss["residual + BN", 32], f"depth 32: {kind} over residual")
    growth = loss["residual + BN", 32] - loss["residual + BN", 4]
    assert_larger(loss[kind, 32] - loss[kind, 4], growth, f"growth from 4 to 32: {kind} over residual")

# %% [markdown]
# 图上能看到：两种普通网络的训练损失随深度一路升高，残差网络几乎贴着横轴。普通网络与残差网络（都加 BN）的参数一样多，初始权重和数据顺序也相同，差的只是那条相加的线。
#
# ## 这是梯度消失吗？ { #gradients }
#
# 不是：三种网络的梯度，靠近输入的层都不比靠近输出的小。下面是第一步各层权重的梯度范数；要是消失，靠近输入的层应该小得多。

# %% alt="32 层时各层权重的梯度范数：没有 BN 的普通网络近乎水平，加 BN 的普通网络越靠近输入越大，残差网络只略微变大"
fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
ratio = {}
for kind, style in zip(KINDS, ("--", "-", "-.")):
    norms = runs[kind, 32][3]  # [depth, S]
    ax.semilogy(range(1, 33), (norms / norms[-1]).mean(1), style, label=kind)
    ratio[kind] = norms[:4].mean(0) / norms[-4:].mean(0)  # [S]
    print(f"{kind:22} first layers / last layers: {ratio[kind].mean():.3g}")
ax.set_xlabel("layer")
ax.set_ylabel("gradient norm / that of the last layer")
ax.legend()
plt.show()
assert (0.2 < ratio["plain, He init, no BN"]).all() and (ratio["plain, He init, no BN"] < 8).all()
assert (ratio["plain + BN"] > 10).all() and (ratio["residual + BN"] > 1).all()

# %% [markdown]
# 没有 BN 的普通网络，首尾各层的梯度相差不到一个数量级，训练损失照样随深度升高，这是最干净的证据。
# 加 BN 的普通网络方向正相反：越靠近输入梯度越**大**，也就是爆炸；残差网络的增长温和得多。所以在这里，“加 BN 的普通网络训练不动”不能全算作退化，初始化时还有梯度爆炸；Adam 消去了它对步长的直接影响，消不去它对方向的影响。
#
# ## 是学得不够久、学习率不合适吗？ { #longer }
#
# 不是。给 32 层的普通网络（加 BN）两倍的步数和三倍的学习率，损失降了不少，仍比 4 层的普通网络（原来的步数和学习率）高得多。

# %%
longer = fit(32, True, False, lr=9e-3, steps=240)[1]
assert_larger(loss["plain + BN", 32], longer, "depth 32, plain + BN: before over after")
assert_larger(longer, loss["plain + BN", 4], "plain + BN: depth 32, longer and faster, over depth 4")

# %% [markdown]
# 原论文在 ImageNet 上也试过三倍的迭代次数，退化仍在。[^he2015]
#
# ## 深网络真的有一个不差的解吗？ { #constructed }
#
# 有，直接造出来：取训练好的 4 层网络，在后面接 28 层恒等映射。普通块要做恒等并不难写：权重取单位阵，BN 的 $\gamma,\beta$ 取当前的标准差和均值，输入非负，ReLU 不起作用。

# %%
(weights, gammas, betas), four_loss, _, _ = runs["plain + BN", 4]
with torch.no_grad():
    a = X[:, None].expand(N, S, 64)
    for w, gamma, beta in zip(weights[:-1], gammas, betas):
        a = norm(linear(a, w), gamma, beta, True).relu()  # [N, S, D]
    var, mean = torch.var_mean(a.flatten(1), 0, correction=0)
extra = 28
eye = torch.eye(D).expand(S, D, D)
grown = [
    [*weights[:-1], *[eye] * extra, weights[-1]],
    [*gammas[:-1], *[(var + 1e-5).sqrt()] * extra, gammas[-1]],
    [*betas[:-1], *[mean] * extra, betas[-1]],
]
built = evaluate(grown, True, False)[0]
print(f"depth 4, trained: {four_loss.mean():.4f}   depth 32, built from it: {built.mean():.4f}")
torch.testing.assert_close(built, four_loss, rtol=1e-3, atol=1e-4)
assert_larger(loss["plain + BN", 32], built, "depth 32, plain + BN: trained over built")

# %% [markdown]
# 所以深网络的表达能力没有变差，差的是**优化器找不到**这个解。残差块把恒等映射变成了“分支输出 0”，起点就在它附近。
#
# ## 拿掉一个块会怎样？ { #lesion }
#
# 普通网络掉到乱猜的水平，残差网络还留住八成。训练好以后，一次拿掉一个块，再量训练正确率。8 层的网络有四个块，两种都训练得起来，可以比。

# %%
drop = {}
for kind in ("plain + BN", "residual + BN"):
    params, _, whole, _ = runs[kind, 8]
    cut = torch.stack([evaluate(params, *KINDS[kind], skip=i)[1] for i in range(1, 9, 2)])  # [blocks, S]
    drop[kind] = whole - cut.mean(0)
    print(f"{kind:14} whole {whole.mean():.0f}%, one block removed {cut.mean():.0f}%")
assert_larger(drop["plain + BN"], drop["residual + BN"], "points lost: plain over residual")

# %% [markdown]
# 残差网络的输出是许多条长短不一的路径之和，拿掉一个块只断掉其中一部分。[^veit2016]
#
# ## 这个实验没有测什么 { #limits }
#
# - 网络是全连接的、很窄，数据很小，步数很少。数值不能搬到 ImageNet 的卷积网络上，那里退化要温和得多：34 层的普通网络比 18 层的只差 0.6 个百分点（验证集，top-1）。[^he2015]
# - 没有逐个配置调学习率，没有训练到收敛。“残差网络加深没有代价”不是这里的结论：步数有限时，它的损失也会略升。
# - 只看训练损失，没有看测试集。泛化是另一个问题。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。推导和公式见 [ResNet 与残差连接](../vision/resnet.md)。
#
# [^he2015]: Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun. *Deep Residual Learning for Image Recognition*. 2015. [arXiv:1512.03385](https://arxiv.org/abs/1512.03385)
# [^veit2016]: Andreas Veit, Michael Wilber, Serge Belongie. *Residual Networks Behave Like Ensembles of Relatively Shallow Networks*. 2016. [arXiv:1605.06431](https://arxiv.org/abs/1605.06431)

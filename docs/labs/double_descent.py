# ---
# title: 实验：网络加宽，测试误差为什么先升后降
# description: 在 scikit-learn 的手写数字上，把随机特征网络从 10 个隐藏单元加宽到 2000 个，看测试误差的双下降；标签噪声、岭回归、早停各改变什么；八个种子，断言结论。
# tags:
#   - 实验
#   - 过拟合
#   - 双下降
# ---

# %% [markdown]
# # 实验：网络加宽，测试误差为什么先升后降
#
# “模型越大越容易过拟合”只说对了一半。把网络一直加宽，测试误差先降，再升到一个尖峰，过了刚好能拟合全部训练样本的宽度以后又降下来。这叫**双下降**（double descent）。[^belkin2018]
#
# 网络是两层的：第一层随机、固定不动，共 $p$ 个 ReLU 单元；第二层用最小二乘求解。这样“训练到底”有准确的意思：$p \le n$ 时是最小二乘解，$p > n$ 时是插值解里范数最小的那一个。
# 训练样本 $n = 200$ 张，所以分界在 $p = 200$。
#
# 三个问题：峰在不在 $p = n$；标签噪声让它多高；岭回归和早停能不能把它抹平。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 8)
S, N, TEST = len(SEEDS), 200, 1000
WIDTHS = (10, 25, 50, 100, 150, 180, 200, 220, 250, 300, 400, 800, 2000)
pixels, labels = load_digits(return_X_y=True)
pixels, labels = torch.tensor(pixels / 16), torch.tensor(labels)
pixels = pixels - pixels.mean(0)  # else some ReLU units are zero on every image
print(N, "training images,", TEST, "test images,", S, "seeds")

# %% [markdown]
# ## 怎样训练，怎样评价？ { #protocol }
#
# 八个种子一起算：张量的第一维是种子，各有自己的训练图、测试图、错标签和随机权重。窄网络用的是宽网络的前 $p$ 个单元。目标是减去 $1/10$ 的独热向量，误差是每张图的平方误差之和，测试集的标签都是对的。
#
# 奇异值分解 $\boldsymbol{\Phi} = \mathbf{U}\mathbf{S}\mathbf{V}^\top$ 一次给出三种训练方法：第 $i$ 个方向的系数分别乘 $1/s_i$（训练到底）、$s_i/(s_i^2+\alpha)$（岭回归）、$(1-(1-\eta s_i^2)^t)/s_i$（梯度下降走 $t$ 步就停）。

# %%
random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
rows = torch.stack([torch.randperm(len(labels), generator=g)[: N + TEST] for g in random])
W = torch.stack([torch.randn(64, WIDTHS[-1], generator=g) for g in random])
flip = torch.stack([torch.rand(N, generator=g) for g in random])
redrawn = torch.stack([torch.randint(10, (N,), generator=g) for g in random])
X, X_test = pixels[rows].split((N, TEST), dim=1)  # [S, N, 64], [S, TEST, 64]
y, y_test = labels[rows].split((N, TEST), dim=1)
features = [(x @ W).relu() / 8 for x in (X, X_test)]  # [S, N, 2000], [S, TEST, 2000]
goal = F.one_hot(y_test, 10) - 0.1


def targets(noise):  # a share `noise` of the training labels is redrawn
    return F.one_hot(torch.where(flip < noise, redrawn, y), 10) - 0.1


decomposed = {p: torch.linalg.svd(features[0][..., :p], full_matrices=False) for p in WIDTHS}


def weights(p, noise, how):
    U, s, Vt = decomposed[p]
    factor = {
        "to the end": lambda: 1 / s,
        "ridge": lambda: s / (s**2 + 3.0),
        "early stopping": lambda: (1 - (1 - (s / s[:, :1]) ** 2) ** 1000) / s,
    }[how]()
    return Vt.mT @ (factor[..., None] * (U.mT @ targets(noise)))  # [S, p, 10]


def error(p, noise=0.0, how="to the end"):  # test error of each seed, [S]
    return (features[1][..., :p] @ weights(p, noise, how) - goal).square().sum(-1).mean(1)


# %% [markdown]
# 三个公式先与独立的做法对一遍：`lstsq`、解正规方程、真的走 1000 步梯度下降。

# %%
Phi, T = features[0][0, :, :100], targets(0.2)[0]
torch.testing.assert_close(weights(100, 0.2, "to the end")[0], torch.linalg.lstsq(Phi, T).solution)
torch.testing.assert_close(weights(100, 0.2, "ridge")[0], torch.linalg.solve(Phi.T @ Phi + 3 * torch.eye(100), Phi.T @ T))
w = torch.zeros(100, 10)
for _ in range(1000):
    w -= Phi.T @ (Phi @ w - T) / torch.linalg.matrix_norm(Phi, 2) ** 2
torch.testing.assert_close(weights(100, 0.2, "early stopping")[0], w)

# %% [markdown]
# ## 峰在哪里？标签噪声让它多高？ { #peak }
#
# 峰在 $p = n = 200$，正好能拟合全部训练样本的地方。标签全对时也有峰，两成标签随机重抽之后峰高得多；到 2000 个单元，误差只有峰值的几百分之一。标签全对时，右边的谷底比左边的还低。

# %%
NOISES = (0.0, 0.2)
curves = {noise: torch.stack([error(p, noise) for p in WIDTHS]) for noise in NOISES}  # [widths, S]
PEAK = WIDTHS.index(N)


def assert_larger(a, b, what):
    """Paired over seeds, in log10: the mean difference exceeds two standard errors."""
    d = a.log10() - b.log10()
    se = d.std() / S**0.5
    print(f"{what}: log10 ratio {d.mean():.1f} ± {se:.1f}")
    assert d.mean() > 2 * se, what


for noise, curve in curves.items():
    print(f"label noise {noise}: median error by width", {p: round(e.median().item(), 1) for p, e in zip(WIDTHS, curve)})
    assert (curve.log().mean(1).argmax() == PEAK).item()
    for p in (100, 400, 2000):
        assert_larger(curve[PEAK], curve[WIDTHS.index(p)], f"noise {noise}: width 200 over width {p}")
assert_larger(curves[0.0][:PEAK].amin(0), curves[0.0][-1], "noise 0: best width below 200 over width 2000")
assert_larger(curves[0.2][PEAK], curves[0.0][PEAK], "at width 200: noise 0.2 over noise 0")

# %% alt="双对数图：两条测试误差曲线都在宽度 200 处有尖峰，噪声 0.2 的峰更高；过峰以后都下降，宽度 2000 处低于 1"
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")


def draw(curve, color, marker, name):
    ax.plot(WIDTHS, curve, marker, color=color, markersize=3, alpha=0.4)
    ax.plot(WIDTHS, curve.log().mean(1).exp(), marker + "-", color=color, label=name)


draw(curves[0.0], "C0", "o", "true labels")
draw(curves[0.2], "C1", "s", "20 % of labels redrawn")
ax.axvline(N, color="0.5", linewidth=1)
ax.set(xscale="log", yscale="log", xlabel="hidden units p  (n = 200 training images)", ylabel="test error")
ax.legend()
plt.show()

# %% [markdown]
# 图上能看到：小点是八个种子，连线是几何平均。两条线都在灰线 $p=n$ 处有尖峰，左右都低。
#
# ## 峰从哪里来？ { #why }
#
# 从最小的奇异值来。$p$ 接近 $n$ 时 $\boldsymbol{\Phi}$ 接近奇异，最小的 $s_i$ 趋于 0，标签里的误差在那个方向上被放大 $1/s_i$ 倍，权重的范数跟着爆炸。$p$ 继续增大，$s_i$ 又都变大了，插值不再需要大权重。

# %%
smallest = torch.stack([decomposed[p][1][:, -1] for p in WIDTHS])  # [widths, S]
size = torch.stack([weights(p, 0.2, "to the end").square().sum((1, 2)) for p in WIDTHS])
for p in (100, 200, 400, 2000):
    i = WIDTHS.index(p)
    print(f"width {p:4}: smallest singular value {smallest[i].median():.0e}, squared norm of the weights {size[i].median():.1e}")
assert smallest.log().mean(1).argmin() == PEAK and size.log().mean(1).argmax() == PEAK
assert_larger(smallest[-1], smallest[PEAK], "smallest singular value: width 2000 over 200")

# %% [markdown]
# ## 岭回归和早停能抹平它吗？ { #flatten }
#
# 能。两者都不许 $1/s_i$ 那么大的倍数，峰没有了：宽度 200 处的误差降回 1 以下，再加宽也不再有起伏。岭系数 $\alpha=3$、步数 $t=1000$ 是固定的，没有为每个宽度单独调。

# %%
tamed = {how: torch.stack([error(p, 0.2, how) for p in WIDTHS]) for how in ("ridge", "early stopping")}
for how, curve in tamed.items():
    print(f"{how}: median error by width", {p: round(e.median().item(), 2) for p, e in zip(WIDTHS, curve) if p in (10, 100, 200, 400, 2000)})
    assert_larger(curves[0.2][PEAK], curve[PEAK], f"at width 200: to the end over {how}")
    assert_larger(curve[0], curve[-1], f"{how}: width 10 over width 2000")
    assert curve[PEAK].max() < 1.2 * curve[PEAK - 3].max(), how

# %% alt="双对数图：训练到底的误差在宽度 200 处有尖峰；岭回归和早停两条线没有峰，从宽度 10 起一路下降到 0.4 左右后变平"
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
draw(curves[0.2], "C1", "s", "to the end")
draw(tamed["ridge"], "C2", "^", "ridge")
draw(tamed["early stopping"], "C3", "v", "early stopping")
ax.axvline(N, color="0.5", linewidth=1)
ax.set(xscale="log", yscale="log", xlabel="hidden units p", ylabel="test error, 20 % of labels redrawn")
ax.legend()
plt.show()

# %% [markdown]
# 图上能看到：橙线有峰，绿线和红线没有。最右边三条线靠得很近：极宽的最小范数解，本身就像是被正则化过的。所以双下降不是“大模型神奇”，而是**峰上的那些模型没有正则化**。
#
# ## 这个实验没有测什么 { #limits }
#
# - 第一层没有训练。两层都训练的网络、随 epoch 变化的双下降，见 Nakkiran 等人的论文。[^nakkiran2019]
# - 峰的位置 $p=n$ 是最小二乘的：每个输出各有 $p$ 个系数、$n$ 个方程。换了损失，换了正则化，位置会变。
# - 像素的均值用全部图片算，含测试图，只是没有用标签；正式评测应当只用训练图。
# - 只有一个数据集。峰的高度取决于噪声和特征，不能搬到别处。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。
#
# [^belkin2018]: Mikhail Belkin, Daniel Hsu, Siyuan Ma, Soumik Mandal. *Reconciling modern machine learning practice and the bias-variance trade-off*. 2018. [arXiv:1812.11118](https://arxiv.org/abs/1812.11118)
#
# [^nakkiran2019]: Preetum Nakkiran, Gal Kaplun, Yamini Bansal, Tristan Yang, Boaz Barak, Ilya Sutskever. *Deep Double Descent: Where Bigger Models and More Data Hurt*. 2019. [arXiv:1912.02292](https://arxiv.org/abs/1912.02292)

# ---
# title: 实验：训练会让有效感受野变大吗
# description: 十层宽 3 的卷积，理论感受野始终是 21。任务需要多远的上下文，训练后的有效感受野就伸多远；任务只看近处，它反而缩小。八个种子，断言结论。
# tags:
#   - 实验
#   - 感受野
#   - 卷积
# ---

# %% [markdown]
# # 实验：训练会让有效感受野变大吗 { #erf-before-after }
#
# 刚初始化时，十层宽 3 的卷积能看到 21 个位置，真正出力的却只有中间几个。常听到的说法是“训练以后有效感受野会变大”。
# 要检验它，任务得说清楚**需要看多远**。所以这里造一族任务，只有一个参数 $D$：
#
# - 输入是一串独立的正态数 $x_t$；
# - 第 $t$ 个位置的标签是 $x_{t-D} + x_{t+D} > 0$，别的数一概无关；
# - 网络、初始权重、训练步数在各个 $D$ 之间全都一样。
#
# 理论感受野是 $t$ 左右各 10 格。$D = 0$ 只要看自己，$D = 8$ 要看到接近边缘，$D = 12$ 的答案**在感受野之外**。
# 理论感受野怎么算，见“感受野”一章；这里只问有效感受野。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 8)
S = len(SEEDS)
LAYERS, C, T, N = 10, 8, 48, 16  # layers of width 3, channels, positions, sequences per step
FIELD = 2 * LAYERS + 1
DISTANCES = (0, 2, 4, 6, 8, 12)
CHECKS = (0, 10, 20, 40, 80, 140, 200)  # steps at which the field is measured
place = torch.arange(T) - T // 2

# %% [markdown]
# ## 网络怎样写，有效感受野怎样量？ { #measure }
#
# 网络是十层宽 3 的卷积，中间隔着 LeakyReLU。量的时候，中间一个输出对每个输入求梯度，**平方**后在 64 条新序列上平均，归一化成一个分布 $p_u$；宽度取它的标准差 $\sqrt{\sum_u p_u u^2}$，$u$ 是到中心的距离。
#
# 八个种子同时训练：通道按种子分组，`groups` 把它们隔开。序列首尾相接（环形 padding），没有边界，每个位置都一样。
# LeakyReLU 负半轴的斜率是 0.1，权重用 He 初始化，没有偏置、归一化和残差连接。

# %%
def initial():
    random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    params = []
    for layer in range(LAYERS):
        c, o = (1 if layer == 0 else C), (1 if layer == LAYERS - 1 else C)
        params.append(torch.cat([torch.randn(o, c, 3, generator=g) * (2 / (3 * c)) ** 0.5 for g in random]))
    return [p.requires_grad_() for p in params], random


def forward(x, params):  # x [N, S, T] -> logits [N, S, T]
    for layer, w in enumerate(params):
        x = F.conv1d(F.pad(x, (1, 1), mode="circular"), w, groups=S)
        x = F.leaky_relu(x, 0.1) if layer < LAYERS - 1 else x
    return x


def effective(params):
    """Share of the mean squared gradient at each distance, [S, T]."""
    x = torch.randn(64, 1, T, generator=torch.Generator().manual_seed(OFFSET)).repeat(1, S, 1).requires_grad_()
    (g,) = torch.autograd.grad(forward(x, params)[..., T // 2].sum(), x)
    g = g.square().mean(0)
    assert (g[:, place.abs() > LAYERS] == 0).all() and (g[:, place.abs() <= LAYERS] > 0).all()  # the theoretical field
    return g / g.sum(1, keepdim=True)


def width(p):
    return (p * place**2).sum(1).sqrt()


def sample(D, random):
    x = torch.stack([torch.randn(N, T, generator=g) for g in random], 1)  # [N, S, T]
    return x, (x.roll(D, -1) + x.roll(-D, -1) > 0).float()


def fit(D, steps=CHECKS[-1]):
    """Train all seeds: fields at CHECKS, [checks, S, T], and test accuracies in percent, [S]."""
    params, random = initial()
    optimizer = torch.optim.Adam(params, lr=0.01)
    fields = []
    for step in range(steps + 1):
        if step in CHECKS:
            fields.append(effective(params))
        x, y = sample(D, random)
        loss = S * F.binary_cross_entropy_with_logits(forward(x, params), y)  # sum over seeds of the mean
        optimizer.zero_grad()
        loss.backward()
        if step < steps:
            optimizer.step()
    with torch.no_grad():
        pairs = [sample(D, random) for _ in range(8)]
        right = torch.stack([((forward(x, params) > 0) == (y > 0)).float().mean((0, 2)) for x, y in pairs])
    return torch.stack(fields), 100 * right.mean(0)


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = a - b
    se = (d.std() / S**0.5).item()
    print(f"{what}: {d.mean():+.1f} ± {se:.1f}")
    assert d.mean() > 2 * se, what


# %% [markdown]
# `effective` 里的断言在训练的每个检查点都成立：梯度不为零的位置恰好是 21 个。**理论感受野不因训练而变**，下面变的只是权重怎样分配。
#
# ## 训练前后差多少？ { #result }
#
# 起点都是 2.6。训练 200 步后，宽度移到任务的距离附近：$D=0$ 缩到 0.6，$D=2$ 略缩，$D=4$、6、8 变大；看不到答案的 $D=12$ 变化不到半格。

# %%
fields, accuracy = {}, {}
for D in DISTANCES:
    fields[D], accuracy[D] = fit(D)
before = width(fields[0][0])
print(f"theoretical field {FIELD}; before training: width {before.mean():.1f}, sqrt(2 n / 3) = {(2 * LAYERS / 3) ** 0.5:.1f}")
for D in DISTANCES:
    after = width(fields[D][-1])
    print(f"D = {D:2}: width after {after.mean():.1f} ± {after.std() / S**0.5:.1f}, accuracy {accuracy[D].mean():.0f}%")

# %% alt="宽度随训练步数变化的六组折线：起点都在 2.6 附近。D=0 降到 1 以下，D=2 降到 2，D=4 升到接近 4，D=6 升到接近 6，D=8 升到 7 以上，40 步时它的误差棒最长，D=12 停在原处"
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
for D, marker in zip(DISTANCES, "osv^Dx"):
    w = torch.stack([width(p) for p in fields[D]])  # [checks, S]
    ax.errorbar(CHECKS, w.mean(1), w.std(1) / S**0.5, marker=marker, markersize=4, capsize=3, linestyle="--" if D == 12 else "-", label=f"D = {D}")
ax.set_xlabel("training steps")
ax.set_ylabel("width of the effective field")
ax.legend(fontsize=8, ncols=3, loc="upper center", bbox_to_anchor=(0.5, 1.22))
plt.show()

# %% [markdown]
# 图上能看到：六条线从同一点出发（初始权重相同），宽度 2.6，与“$n$ 层均匀核的标准差 $\sqrt{2n/3}$”吻合。
# 之后各走各的：任务需要看多远，宽度就移到多远；只看自己的任务，宽度**缩小**。误差棒是八个种子的标准误。

# %%
final = {D: width(fields[D][-1]) for D in DISTANCES}
assert abs(before.mean() - (2 * LAYERS / 3) ** 0.5) < 0.3
for D in (4, 6, 8):
    assert_larger(final[D], before, f"D = {D}: width after training over before")
for D in (0, 2):
    assert_larger(before, final[D], f"D = {D}: width before training over after")
assert abs((final[12] - before).mean()) < 0.5
for near, far in ((0, 2), (2, 4), (4, 6), (6, 8)):
    assert_larger(final[far], final[near], f"width for D = {far} over D = {near}")

# %% [markdown]
# ## 训练以后还像高斯吗？ { #shape }
#
# 不一定。$D=8$ 训练后是两个分开的峰，约四分之三的份额落在左右第 8 格上，训练前那里不到百分之一。

# %% alt="三幅柱状图，横轴是到中心的距离，从负 12 到 12。训练前是中间高两边低的一个峰；D=0 训练后几乎只剩中间一根；D=8 训练后变成正负 8 附近的两个峰，中间很低"
fig, axes = plt.subplots(1, 3, figsize=(5, 2.4), layout="constrained", sharey=True)
near = place.abs() <= 12
for ax, p, title in zip(axes, (fields[0][0], fields[0][-1], fields[8][-1]), ("before", "after, D = 0", "after, D = 8")):
    ax.bar(place[near].numpy(), p.mean(0)[near].numpy(), width=0.9)
    ax.axvline(-LAYERS - 0.5, color="0.5", linestyle=":")
    ax.axvline(LAYERS + 0.5, color="0.5", linestyle=":")
    ax.set_title(title, fontsize=9)
axes[0].set_ylabel("share of squared gradient")
axes[1].set_xlabel("distance from the centre")
plt.show()

ends = place.abs() == 8
for name, p in (("before", fields[8][0]), ("after", fields[8][-1])):
    print(f"share at distance 8, {name}: {100 * p[:, ends].sum(1).mean():.0f}%")
assert 100 * fields[8][0][:, ends].sum(1).mean() < 1
assert_larger(100 * fields[8][-1][:, ends].sum(1), 100 * fields[8][0][:, ends].sum(1), "share at distance 8, after over before")

# %% [markdown]
# 图上能看到：训练前是一个钟形的峰；$D=8$ 训练后变成左右两个峰，中间反而低。灰色点线是理论感受野的边界，三幅图里都没有动。
# 所以“有效感受野近似高斯”说的是**初始化时的网络**；训练以后是什么形状，由任务决定。
#
# ## 远的任务更难学吗？ { #harder }
#
# 会。同样 200 步，$D=8$ 的正确率比 $D=0$、$D=4$ 低十来个百分点。
# 可能的原因是边缘的输入在初始化时几乎没有份额，信号要先被放大；这一点没有单独检验。$D=12$ 是对照：答案在感受野之外，训练多久都只有一半，宽度停在起点附近，没有往 12 伸。

# %%
assert_larger(accuracy[0], accuracy[8], "accuracy for D = 0 over D = 8, points")
assert_larger(accuracy[4], accuracy[8], "accuracy for D = 4 over D = 8, points")
assert_larger(accuracy[8], accuracy[12], "accuracy for D = 8 over D = 12, points")
assert abs(accuracy[12].mean() - 50) < 2

# %% [markdown]
# ## 这个实验没有测什么 { #limits }
#
# 没有测自然图像、带归一化和残差连接的网络、别的量法和别的初始化。能说的只是：在这族任务上，有效感受野由任务决定，可以变大，也可以变小。
#
# - 一维、人造、任务的距离是单一的。自然图像里远近的信息都有，宽度不会这样干净地等于 $D$。
# - 没有归一化和残差连接。残差连接在初始化时会让有效感受野更小，见“感受野”一章的程序。
# - 量的是梯度平方。换成梯度的绝对值，宽度的数值会变，见“感受野”一章。
# - 没有比较“换一种初始化让起点更宽，远的任务会不会学得更快”。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。

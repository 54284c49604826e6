# ---
# title: 实验：batch size 变小时，BN、GN、LN 各会怎样
# description: 在 scikit-learn 的手写数字上，把每组统计量能看到的图从 128 张减到 2 张，比较 BN、GN、LN 和不归一化；八个种子，断言结论。
# tags:
#   - 实验
#   - 归一化
#   - BatchNorm
# ---

# %% [markdown]
# # 实验：batch size 变小时，BN、GN、LN 各会怎样
#
# 常听到的回答是“BN 在小 batch 上不行，GN、LN 不受影响”。要把它测准，先得看清：**直接把 batch size 调小，同时变了三件事**。
#
# 1. BN 的均值和方差是由更少的图算出来的。这才是想问的。
# 2. 每一步的梯度由更少的图平均，噪声更大。四种网络都受影响。
# 3. 看同样多的图，更新次数变多；更新同样多次，看过的图变少。两者不能都相等。
#
# 所以主实验只动第 1 件：每一步总用 128 张图的平均梯度来更新，但 BN 只在其中每 $b$ 张一组的小组里算均值和方差，$b$ 取 2、4、8、32、128。
# 更新次数、看过的图、每一步的数据、初始权重全都一样。这不是人造的设定：8 张卡各放 2 张图而不用 SyncBN，或者累积 64 次、每次 2 张图的梯度，BN 就处在 $b=2$。
# GN 的论文里“batch size”说的也是每张卡上的图数。[^wu2018]
#
# 最后一节再把 batch size **真的**调小，看结论变不变。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 8)
S = len(SEEDS)
CHANNELS = (1, 16, 32, 32)
SIZES = (2, 4, 8, 32, 128)

pixels, labels = load_digits(return_X_y=True)
pixels = torch.tensor(pixels / 16, dtype=torch.float32).reshape(-1, 1, 8, 8)  # [1797, 1, 8, 8]
labels = torch.tensor(labels)
train, test = train_test_split(range(len(labels)), test_size=512, random_state=0, stratify=labels)  # the same for all seeds
X, y, X_test, y_test = pixels[train], labels[train], pixels[test], labels[test]
print(len(y), "training images,", len(y_test), "test images,", S, "seeds")

# %% [markdown]
# ## 四种归一化怎样写？ { #four-norms }
#
# 八个种子同时训练：每个张量的第一维是种子，卷积用 `groups` 把它们隔开，互不影响。
# BN 把一步里的 $N$ 张图切成 $N/b$ 组，每组自己算统计量；推理时用滑动平均（动量 0.1，用无偏方差，与 PyTorch 相同）。
# LN 在 $(C,H,W)$ 上统计，GN 把通道分成 4 组。四种网络都有每通道的 $\gamma,\beta$，参数一样多。

# %%
def conv(x, w, stride):  # x [S, N, C, H, W], w [S, O, C, 3, 3]
    n, c, h, v = x.shape[1:]
    z = F.conv2d(x.transpose(0, 1).reshape(n, S * c, h, v), w.flatten(0, 1), stride=stride, padding=1, groups=S)
    return z.reshape(n, S, -1, *z.shape[2:]).transpose(0, 1)


def normalize(z, kind, b, buffers, training, eps=1e-5):  # z [S, N, C, H, W]
    s, n, c, h, v = z.shape
    if kind == "none":
        return z
    if kind == "BN" and not training:
        return (z - buffers[0]) / (buffers[1] + eps).sqrt()
    if kind == "BN":
        groups, dims = z.reshape(s, n // b, b, c, h, v), (2, 4, 5)
    else:
        groups, dims = z.reshape(s, n, 1 if kind == "LN" else 4, -1), (3,)
    var, mean = torch.var_mean(groups, dims, correction=0, keepdim=True)
    if kind == "BN":
        with torch.no_grad():
            size = b * h * v
            buffers[0].lerp_(mean.mean(1), 0.1)
            buffers[1].lerp_(var.mean(1) * size / (size - 1), 0.1)
    return ((groups - mean) / (var + eps).sqrt()).reshape(z.shape)


def forward(x, params, buffers, kind, b, strides, training):
    for layer, stride in enumerate(strides):
        w, gamma, beta = params[3 * layer : 3 * layer + 3]
        x = (normalize(conv(x, w, stride), kind, b, buffers[layer], training) * gamma + beta).relu()
    return torch.baddbmm(params[-1][:, None], x.flatten(2), params[-2])  # logits [S, N, 10]


# %% [markdown]
# 手写的归一化先与 PyTorch 对一遍。

# %%
z = torch.randn(S, 8, 32, 4, 4, generator=torch.Generator().manual_seed(0))
buffers = [torch.zeros(S, 1, 32, 1, 1), torch.ones(S, 1, 32, 1, 1)]
bn = torch.nn.BatchNorm2d(32)
torch.testing.assert_close(normalize(z, "BN", 8, buffers, True)[3], bn(z[3]))
torch.testing.assert_close(buffers[0][3].flatten(), bn.running_mean)
torch.testing.assert_close(buffers[1][3].flatten(), bn.running_var)
torch.testing.assert_close(normalize(z, "BN", 8, buffers, False)[3], bn.eval()(z[3]))
torch.testing.assert_close(normalize(z, "BN", 2, buffers, True)[3, 2:4], F.batch_norm(z[3, 2:4], None, None, training=True))
torch.testing.assert_close(normalize(z, "GN", 8, buffers, True)[3], F.group_norm(z[3], 4))
torch.testing.assert_close(normalize(z, "LN", 8, buffers, True)[3], F.layer_norm(z[3], (32, 4, 4)))

# %% [markdown]
# ## 怎样训练，怎样评价？ { #protocol }
#
# 三层 3×3 卷积，步长都是 2：特征图从 8×8 变成 4×4、2×2、1×1，再接一个线性层。普通 SGD，没有动量，学习率 0.1，4 个 epoch 共 40 步。
# 同一个种子下，八种配置的初始权重和数据顺序相同，所以差别可以成对地比。数据划分固定，与种子无关。
#
# 训练结束后在 512 张测试图上量两次正确率：**推理模式**用滑动平均，这是真正要用的；**训练模式**每 $b$ 张一组用它们自己的统计量，只为看两者差多少。

# %%
def initial(strides):
    """Weights (He initialisation) and generators, one for each seed."""
    random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    params, buffers, side = [], [], 8
    for c, o, stride in zip(CHANNELS, CHANNELS[1:], strides):
        params.append(torch.stack([torch.randn(o, c, 3, 3, generator=g) * (2 / (9 * c)) ** 0.5 for g in random]))
        params += [torch.ones(S, 1, o, 1, 1), torch.zeros(S, 1, o, 1, 1)]
        buffers.append([torch.zeros(S, 1, o, 1, 1), torch.ones(S, 1, o, 1, 1)])
        side = -(-side // stride)
    fan = o * side * side
    params += [torch.stack([torch.randn(fan, 10, generator=g) * fan**-0.5 for g in random]), torch.zeros(S, 10)]
    return [p.requires_grad_() for p in params], buffers, random


def fit(kind, b, step=128, lr=0.1, epochs=4, images=1280, strides=(2, 2, 2)):
    """Train all seeds; return test accuracies in percent, [S] in eval mode and [S] in train mode."""
    params, buffers, random = initial(strides)
    for _ in range(epochs):
        order = torch.stack([torch.randperm(len(y), generator=g)[:images] for g in random])  # [S, images]
        for rows in order.split(step, dim=1):
            logits = forward(X[rows], params, buffers, kind, b, strides, training=True)
            loss = S * F.cross_entropy(logits.flatten(0, 1), y[rows].flatten())  # sum over seeds of the mean
            grads = torch.autograd.grad(loss, params)
            with torch.no_grad():
                for p, g in zip(params, grads):
                    p -= lr * g
    held_out = X_test.expand(S, *X_test.shape)
    with torch.no_grad():
        evaluated, trained = (
            100 * (forward(held_out, params, buffers, kind, b, strides, training).argmax(-1) == y_test).float().mean(1) for training in (False, True)
        )
    return evaluated, trained


def report(name, a):
    print(f"{name:34} {a.mean():5.1f} ± {a.std() / S**0.5:.1f}")


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = a - b
    se = (d.std() / S**0.5).item()
    print(f"{what}: {d.mean():+.1f} ± {se:.1f}")
    assert d.mean() > 2 * se, what


# %% [markdown]
# ## BN 的每组图数变小，会怎样？ { #result }
#
# 正确率先慢慢降，到每组 2 张时骤降，跌到 GN、LN 之下，连不归一化都不如。每组 32 张以上时，BN 高于 GN 和 LN。

# %%
bn = {b: fit("BN", b) for b in SIZES}
rest = {kind: fit(kind, 128) for kind in ("GN", "LN", "none")}
for b in SIZES:
    report(f"BN, groups of {b}", bn[b][0])
for kind in rest:
    report(kind, rest[kind][0])

# %% alt="测试正确率随每组图数变化：BN 的折线在 b=128 和 32 时最高，b=2 时跌到 GN、LN、不归一化三条横线之下"
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
for kind, color, style in (("GN", "C0", "-"), ("LN", "C2", "--"), ("none", "0.5", ":")):
    a = rest[kind][0]
    ax.axhline(a.mean(), color=color, linestyle=style, label=kind)
    ax.axhspan(a.mean() - a.std() / S**0.5, a.mean() + a.std() / S**0.5, color=color, alpha=0.15)
accuracy = torch.stack([bn[b][0] for b in SIZES])  # [sizes, S]
place = torch.arange(len(SIZES))
ax.plot(place[:, None] + torch.linspace(-0.12, 0.12, S), accuracy, "o", color="C1", markersize=3, alpha=0.5)
ax.errorbar(place, accuracy.mean(1), accuracy.std(1) / S**0.5, color="C1", marker="s", capsize=4, label="BN")
ax.set_xticks(place, SIZES)
ax.set_xlabel("images in a normalization group b  (128 per update)")
ax.set_ylabel("test accuracy, eval mode (%)")
ax.legend()
plt.show()

# %% [markdown]
# 图上能看到：橙色折线（BN，小圆点是八个种子，方块和误差棒是均值与标准误）在 $b=128$ 和 32 时高于其余三条横线；到 $b=8$、4 略降，仍在横线之上；到 $b=2$ 一下跌到 GN、LN 之下三十个百分点左右，连不归一化（灰色点线）都不如。
# 横线是 GN（蓝）、LN（绿虚线）和不归一化，阴影是标准误。它们画成横线不是省事：这三种网络里没有任何一个数依赖 $b$。下面先证实这一点，再断言结论。

# %%
params, buffers, random = initial((2, 2, 2))
rows = torch.stack([torch.randperm(len(y), generator=g)[:128] for g in random])


def mean_gradient(kind, b):
    """Gradient of 128 images, accumulated over micro-batches of b."""
    total = [torch.zeros_like(p) for p in params]
    for part in rows.split(b, dim=1):
        logits = forward(X[part], params, [[a.clone() for a in pair] for pair in buffers], kind, b, (2, 2, 2), training=True)
        loss = S * F.cross_entropy(logits.flatten(0, 1), y[part].flatten()) * b / 128
        for t, g in zip(total, torch.autograd.grad(loss, params)):
            t += g
    return torch.cat([t.flatten() for t in total])


for kind in ("GN", "LN", "none", "BN"):
    cosine = F.cosine_similarity(mean_gradient(kind, 8), mean_gradient(kind, 128), dim=0)
    print(f"{kind:4}: 16 micro-batches of 8 against one batch of 128, cosine of the gradients {cosine:.4f}")
    assert (cosine > 0.9999) == (kind != "BN")

# %%
assert_larger(bn[128][0], bn[2][0], "BN: groups of 128 over groups of 2")
assert_larger(rest["GN"][0], bn[2][0], "GN over BN with groups of 2")
assert_larger(rest["LN"][0], bn[2][0], "LN over BN with groups of 2")
assert_larger(bn[32][0], rest["GN"][0], "BN with groups of 32 over GN")
assert_larger(bn[32][0], rest["LN"][0], "BN with groups of 32 over LN")
assert_larger(rest["GN"][0], rest["none"][0], "GN over none")
assert_larger(rest["LN"][0], rest["none"][0], "LN over none")

# %% [markdown]
# ## 训练模式与推理模式差多少？ { #train-eval-gap }
#
# BN 训练时用本组的统计量，推理时用滑动平均。组越小，这两个函数差得越远。

# %% alt="推理模式减训练模式的正确率：b=128 和 32 时在 0 附近，组越小越高，b=2 时约高二十个百分点"
gap = torch.stack([bn[b][0] - bn[b][1] for b in SIZES])  # [sizes, S]
fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
ax.axhline(0, color="0.5", linewidth=1)
ax.plot(place[:, None] + torch.linspace(-0.12, 0.12, S), gap, "o", color="C1", markersize=3, alpha=0.5)
ax.errorbar(place, gap.mean(1), gap.std(1) / S**0.5, color="C1", marker="s", capsize=4)
ax.set_xticks(place, SIZES)
ax.set_xlabel("images in a normalization group b")
ax.set_ylabel("eval minus train mode (points)")
plt.show()
for b, g in zip(SIZES, gap):
    report(f"BN, groups of {b}: eval - train", g)
assert_larger(gap[0], gap[-1], "gap with groups of 2 over gap with groups of 128")
assert all(torch.equal(*rest[kind]) for kind in rest)

# %% [markdown]
# 图上能看到：$b=128$、32 时差别在一个百分点上下；$b$ 每减小一档，推理模式比训练模式高出的就更多，到 $b=2$ 大约高二十个百分点。
# 方向值得记住：这里**推理模式更准**，因为滑动平均比两张图算出的统计量可靠；训练模式的预测还会随同组的另一张图改变。
# 不要由此以为推理模式总是更准：分布变了、滑动平均没跟上时，方向会反过来。GN、LN 和不归一化没有两种模式，差恰好是 0。

# %% [markdown]
# ## 为什么 2 张一组这么糟？ { #two-numbers }
#
# 最后一层的特征图是 1×1，2 张一组时每个通道只有两个数。两个数减去均值、除以标准差，只可能是 $+1$ 和 $-1$（$\epsilon$ 可忽略时）：谁大谁小还在，大多少已经丢了。
# 要紧的不是“几张图”，而是**每个通道有几个数**，即 $b\cdot H\cdot W$。把最后一层的步长改成 1，特征图变成 2×2，每个通道就有 8 个数。

# %%
pair = normalize(torch.tensor([3.0, 40.0]).reshape(1, 2, 1, 1, 1), "BN", 2, [torch.zeros(1, 1, 1, 1, 1), torch.ones(1, 1, 1, 1, 1)], True)
print("3 and 40 become", [round(v, 3) for v in pair.flatten().tolist()])
wide = {b: fit("BN", b, strides=(2, 2, 1)) for b in (2, 128)}
for b in wide:
    report(f"BN, last map 2x2, groups of {b}", wide[b][0])
assert_larger(bn[128][0] - bn[2][0], wide[128][0] - wide[2][0], "loss from 128 to 2: last map 1x1 over last map 2x2")

# %% [markdown]
# 同样是 2 张一组，特征图从 1×1 变成 2×2，损失就从三十多个百分点减到几个。所以“batch size 小于多少 BN 就不能用”没有统一的数：要看特征图多大，也要看这些像素相关得多厉害。
#
# ## 真的把 batch size 调小呢？ { #real-batch-size }
#
# 现在每一步真的只用 $b$ 张图。为了让梯度噪声的影响大致可比，学习率随 $b$ 成比例缩小（$0.5\,b/128$），四种网络都看一遍训练集（1280 张）：$b=2$ 更新 640 次，$b=32$ 更新 40 次。
# **看过的图相等，更新次数不等**，所以不要拿 $b=2$ 与 $b=32$ 直接比；同一个 $b$ 之下，四种网络的更新次数、数据和学习率都相同，可以比。

# %%
real = {(kind, b): fit(kind, b, step=b, lr=0.5 * b / 128, epochs=1, images=640)[0] for b in (2, 32) for kind in ("BN", "GN", "LN", "none")}
for (kind, b), a in real.items():
    report(f"{kind}, batch size {b}", a)
for kind in ("GN", "LN"):
    assert_larger(real[kind, 2], real["BN", 2], f"batch size 2: {kind} over BN")
    assert_larger(real["BN", 32], real[kind, 32], f"batch size 32: BN over {kind}")

# %% [markdown]
# 结论一样：batch size 32 时 BN 最好，batch size 2 时 BN 最差。
#
# ## 这个实验没有测什么 { #limits }
#
# - 只有一个很小的网络、一个很容易的数据集。百分点的大小不能搬到别处；GN 的论文在 ImageNet 的 ResNet-50 上、每卡 2 张图时，GN 的错误率比 BN 低 10.6 个百分点。[^wu2018]
# - 每种配置用同一个学习率，没有为每种归一化单独调。“BN 在大 batch 上比 GN 好多少”取决于学习率和训练多久，这里的 40 步远没有到收敛。
# - 没有测极大的 batch。那里的问题是优化，不是统计量，见“归一化”一章。
# - 没有测 SyncBN：它把各卡的统计量合起来，等于把 $b$ 变大。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。
#
# [^wu2018]: Yuxin Wu, Kaiming He. *Group Normalization*. 2018. [arXiv:1803.08494](https://arxiv.org/abs/1803.08494)

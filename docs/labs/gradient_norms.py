# ---
# title: 实验：梯度范数由什么决定
# description: 3 种激活、3 种初始化、3 种归一化、有无残差，逐一量梯度范数随深度怎样变；再训练一遍，看初始时的梯度能不能预告训练得动训练不动。八个种子，断言结论。
# tags:
#   - 实验
#   - 梯度消失
#   - 初始化
# ---

# %% [markdown]
# # 实验：梯度范数由什么决定 { #gradient-norms }
#
# [梯度消失与梯度爆炸](../basics/gradients.md)一章分别量过每个原因和每种办法。这里把五个因素**交叉**起来，问三件事：
#
# 1. 梯度范数是不是随深度按指数变？每层的系数由哪几个因素决定？
# 2. 归一化、残差各自消除了对哪个因素的依赖？
# 3. 初始时的系数，能不能预告训练得动还是训练不动？
#
# 系数的定义：$r = \left(\lVert\boldsymbol\delta^{(1)}\rVert / \lVert\boldsymbol\delta^{(L)}\rVert\right)^{1/(L-1)}$，其中 $\boldsymbol\delta^{(l)}$ 是损失对第 $l$ 层线性输出的梯度。$r<1$ 是消失，$r>1$ 是爆炸。

# %%
import math
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)  # a norm of 1e-24 squared is 0 in float32
torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 8)
S, N, D = len(SEEDS), 64, 64
ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "ReLU": torch.relu}
INITS = {"default": 1 / 3, "Xavier": 1.0, "He": 2.0}  # D * Var(W)

pixels, labels = load_digits(return_X_y=True)
X, y = torch.tensor(pixels / 16), torch.tensor(labels)  # [1797, 64]
X = (X - X.mean()) / X.std()


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = (a - b).double()
    se = (d.std() / S**0.5).item()
    print(f"{what}: {d.mean():+.2f} ± {se:.2f}")
    assert d.mean() > 2 * se, what


# %% [markdown]
# ## 网络怎样写？ { #network }
#
# 每层 64 个单元，没有偏置：$\mathbf{z} = \mathbf{W}\mathbf{a}$，归一化（可选），激活，再加上输入（可选）。八个种子同时算，每个张量的第一维是种子；同一个种子下，各种配置用同样的随机数，只差一个倍数。
# 三种初始化的差别就是这个倍数：$D\,\mathrm{Var}(W)$ 取 1/3（`nn.Linear` 的默认值）、1（Xavier）、2（He）。

# %%
def weights(depth, init):
    std = (INITS[init] / D) ** 0.5
    drawn = [torch.randn(depth, D, D, generator=torch.Generator().manual_seed(seed)) for seed in SEEDS]
    return list((torch.stack(drawn, 1) * std).unbind())  # depth x [S, D, D]


def normalize(z, norm):
    if norm == "none":
        return z
    dims = (1,) if norm == "BN" else (2,)  # z: [S, N, D]
    var, mean = torch.var_mean(z, dims, correction=0, keepdim=True)
    return (z - mean) / (var + 1e-5).sqrt()


def forward(a, Ws, phi, norm, residual):
    z = []
    for W in Ws:
        z.append(a @ W.mT)
        out = phi(normalize(z[-1], norm))
        a = a + out if residual else out
    return a, z


def log_factor(phi, init, norm, residual, depth):
    """log10 of r for every seed."""
    batch = torch.stack([torch.randperm(len(y), generator=torch.Generator().manual_seed(seed))[:N] for seed in SEEDS])
    Ws = [W.requires_grad_() for W in weights(depth, init)]
    a, z = forward(X[batch], Ws, ACTIVATIONS[phi], norm, residual)
    noise = torch.stack([torch.randn(N, D, generator=torch.Generator().manual_seed(seed)) for seed in SEEDS])
    first, last = torch.autograd.grad((a * noise).sum(), [z[0], z[-1]])
    return (first.flatten(1).norm(dim=1) / last.flatten(1).norm(dim=1)).log10() / (depth - 1)


# %% [markdown]
# 手写的归一化先与 PyTorch 对一遍。

# %%
z = torch.randn(S, N, D, generator=torch.Generator().manual_seed(0))
torch.testing.assert_close(normalize(z, "BN")[2], F.batch_norm(z[2], None, None, training=True))
torch.testing.assert_close(normalize(z, "LN"), F.layer_norm(z, (D,)))

# %% [markdown]
# ## 梯度随深度按指数变吗？ { #depth }
#
# 是的：若按指数变，$\log$ 的比值对深度就是一条直线，每层的系数与深度无关。

# %% alt="三条线都近似是直线：sigmoid 配 Xavier 降得最陡，40 层时到 1e-25 上下；ReLU 默认初始化降到 1e-15 上下；ReLU 配 He 一直在 1 附近"
DEPTHS = (5, 10, 20, 40)
plt.figure(figsize=(5, 3.2), layout="constrained")
for (phi, init), style in ((("sigmoid", "Xavier"), "o-"), (("ReLU", "default"), "s--"), (("ReLU", "He"), "^-.")):
    logs = torch.stack([log_factor(phi, init, "none", False, L) * (L - 1) for L in DEPTHS])  # [depth, S]
    plt.errorbar(DEPTHS, logs.mean(1), logs.std(1), fmt=style, capsize=3, label=f"{phi}, {init}")
    slope = (logs[3] - logs[2]) / (DEPTHS[3] - DEPTHS[2])
    print(f"{phi:8}{init:8} r between 20 and 40 layers: {10 ** slope.mean():.2f}")
    if (phi, init) != ("ReLU", "He"):
        assert_larger(logs[2], logs[3], "  20 layers over 40, log10")
plt.axhline(0, color="0.5", linewidth=1)
plt.xlabel("depth")
plt.ylabel(r"$\log_{10}$ first / last gradient norm")
plt.legend()
plt.show()

# %% [markdown]
# 误差棒是八个种子的标准差。ReLU 的两条线差一个倍数：默认初始化的权重是 He 的 $1/\sqrt6$，每层就多乘一个 $1/\sqrt6\approx0.41$。
#
# ## 五个因素交叉起来怎样？ { #factorial }
#
# 没有归一化和残差时，激活与初始化一起决定 $r$；归一化消除对初始化的依赖，但不保证 $r=1$；残差把 $r$ 抬到 1 以上。下面固定 20 层，把 54 种组合都量一遍，打印每层的系数 $r$。

# %%
NORMS = ("none", "BN", "LN")
table = {
    (phi, init, norm, residual): log_factor(phi, init, norm, residual, 20)
    for phi in ACTIVATIONS for init in INITS for norm in NORMS for residual in (False, True)
}
print(" " * 17 + "plain              residual")
print(" " * 17 + "none  BN    LN     none  BN    LN")
for phi in ACTIVATIONS:
    for init in INITS:
        r = [10 ** table[phi, init, norm, residual].mean() for residual in (False, True) for norm in NORMS]
        print(f"{phi:8} {init:8}" + "  ".join(f"{v:4.2f}" for v in r[:3]) + "   " + "  ".join(f"{v:4.2f}" for v in r[3:]))


# %% [markdown]
# 表里能看出四件事，下面逐条断言。
#
# - **没有归一化、没有残差**（第一列）：激活和初始化一起决定 $r$。ReLU 的三行之比恰好是 $\sqrt{1/3} : 1 : \sqrt2$。
# - **归一化消除了对初始化的依赖**：BN、LN 各列里，同一种激活的三行相同。可它没有把 $r$ 变成 1：ReLU 配 BN 是 1.22，会爆炸；sigmoid 配 LN 只有 0.38，照样消失。
# - sigmoid 配 BN 却有 0.98。sigmoid 的输出都在 0.5 上下，各样本有一个很大的公共部分；BN 沿样本减均值，把它去掉了，LN 只在样本内部减，去不掉。
# - **残差把 $r$ 抬到 1 以上**，18 种组合没有一个消失；代价是会爆炸，ReLU 配 He 每层 1.58，20 层就是六千倍。

# %%
for init in ("default", "Xavier"):
    larger = "He" if init == "Xavier" else "Xavier"
    gap = table["ReLU", larger, "none", False] - table["ReLU", init, "none", False]
    torch.testing.assert_close(gap, torch.full((S,), 0.5 * math.log10(INITS[larger] / INITS[init])))
for phi in ACTIVATIONS:
    for norm in ("BN", "LN"):
        for residual in (False, True):
            change = table[phi, "He", norm, residual] - table[phi, "default", norm, residual]
            assert change.abs().max() < 0.01  # epsilon is all that is left
for phi in ("sigmoid", "ReLU"):
    assert_larger(table[phi, "He", "none", False], table[phi, "default", "none", False], f"{phi}, no norm: He over default, log10 r")
assert_larger(table["ReLU", "He", "BN", False], table["ReLU", "He", "none", False], "ReLU, He: BN over none")
assert_larger(table["sigmoid", "Xavier", "BN", False], table["sigmoid", "Xavier", "LN", False], "sigmoid: BN over LN")
one = torch.zeros(S)
for (phi, init, norm, residual), value in table.items():
    if residual:
        assert value.mean() > 2 * value.std() / S**0.5, (phi, init, norm)
assert_larger(one, table["sigmoid", "Xavier", "LN", False], "sigmoid, LN: 1 over r")
assert_larger(table["ReLU", "He", "none", True], one, "ReLU, He, residual: r over 1")

# %% [markdown]
# ## 初始时的系数，能预告训练吗？ { #training }
#
# 在这九种组合里能预告能不能起步：$r$ 小于 0.6 的一点没学，在 1 附近的都学动了，1.58 的发散。
#
# 从表里挑九种组合，$r$ 从 0.23 到 1.58，都用普通 SGD、学习率 0.1 训练 60 步（每步 64 张手写数字），看最后一步的损失。十类瞎猜的损失是 $\ln 10\approx2.30$。不是有限数的，图上画在 10。

# %%
CASES = (
    ("sigmoid", "Xavier", "none", False),
    ("ReLU", "default", "none", False),
    ("tanh", "default", "none", False),
    ("tanh", "Xavier", "none", False),
    ("ReLU", "He", "none", False),
    ("tanh", "default", "LN", False),
    ("tanh", "default", "none", True),
    ("ReLU", "default", "BN", False),
    ("ReLU", "He", "none", True),
)


def train(phi, init, norm, residual, clip=math.inf, depth=20, steps=60, lr=0.1):
    """Loss of every seed at the last step."""
    random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    params = [p.float().requires_grad_() for p in [*weights(depth, init), torch.zeros(S, D, 10)]]
    for _ in range(steps):
        rows = torch.stack([torch.randint(len(y), (N,), generator=g) for g in random])
        a, _ = forward(X[rows].float(), params[:-1], ACTIVATIONS[phi], norm, residual)
        losses = F.cross_entropy((a @ params[-1]).flatten(0, 1), y[rows].flatten(), reduction="none").view(S, N).mean(1)
        grads = torch.autograd.grad(losses.sum(), params)
        norms = torch.stack([g.flatten(1).norm(dim=1) for g in grads]).norm(dim=0)  # [S]: one for each seed's network
        scale = (clip / (norms + 1e-6)).clamp(max=1).view(S, 1, 1)
        with torch.no_grad():
            for p, g in zip(params, grads):
                p -= lr * scale * g
    return losses.detach()


loss = {case: train(*case) for case in CASES}
for case, value in loss.items():
    r = 10 ** table[case].mean()
    name = f"{case[0]}, {case[1]}" + ("" if case[2] == "none" else f", {case[2]}") + (", residual" if case[3] else "")
    print(f"r {r:.2f}  loss {value.mean():5.2f} ± {value.std() / S**0.5:.2f}  {name}")

# %% alt="横轴是初始时每层的系数，纵轴是训练 60 步后的损失。系数小于 0.6 的三种组合停在 2.3 的横线上；0.9 到 1.2 的几种都在横线以下；1.58 的一种发散，画在 10"
plt.figure(figsize=(5, 3.2), layout="constrained")
for case, marker in zip(CASES, "osd^v<>PX"):
    plt.plot(10 ** table[case], loss[case].nan_to_num(10.0, posinf=10.0), marker, alpha=0.7)
plt.axhline(math.log(10), color="0.5", linestyle="--", linewidth=1)
plt.yscale("log")
plt.xlabel("factor per layer at initialization")
plt.ylabel("loss after 60 steps")
plt.show()

# %%
chance = torch.full((S,), math.log(10))
for case in CASES[:3]:
    assert (loss[case] > 2.2).all()  # stuck at a guess
for case in CASES[3:8]:
    assert_larger(chance, loss[case].double(), "guess over " + ", ".join(map(str, case)))

assert_larger(loss[CASES[4]], loss[CASES[7]], "ReLU: He over BN")

# %% [markdown]
# 图里每种组合一种标记，八个点是八个种子；灰色虚线是瞎猜的损失。消失的三种停在原地，$r$ 在 1 附近的都学动了。$r$ 只预告能不能**起步**，不预告学得多快：$r=1.00$ 的 ReLU 反而不如 1.22 的 BN。
#
# ## 梯度裁剪能救这两头吗？ { #clipping }
#
# 救不了。消失的梯度比阈值小，裁剪碰都不碰它，损失一位不差。爆炸的那一种，裁剪只保住了数值：不再出现 NaN，损失却比瞎猜还大得多，因为**前向**也放大了几千倍，权重动一点点，logits 就变很多。裁剪管的是偶尔一次的大梯度，管不了每一步都放大的网络；后者要靠初始化、归一化，或者把残差分支缩小。

# %%
exploding, vanishing = CASES[-1], CASES[2]
clipped = {case: train(*case, clip=1.0) for case in (exploding, vanishing)}
print("exploding: finite losses without clipping", loss[exploding].isfinite().sum().item(), "with", clipped[exploding].isfinite().sum().item(), "of", S)
print(f"exploding, clipped: loss about 10^{clipped[exploding].log10().mean():.0f}")
print(f"vanishing, clipped: loss {clipped[vanishing].mean():.2f}")
assert not loss[exploding].isfinite().any()
assert_larger(clipped[exploding].log(), chance.log(), "exploding, clipped: over a guess, log")
assert torch.equal(clipped[vanishing], loss[vanishing])

# %% [markdown]
# ## 这个实验没有测什么？ { #limits }
#
# 没有测别的学习率、别的优化器、更长的训练，也没有测卷积、循环和注意力，所以结论只到“这几种全连接网络能不能起步”为止。
#
# - 学习率只有一个，步数只有 60。消失的组合换大学习率、换 Adam 可能会动；爆炸的组合换小学习率也可能不发散。
# - 只有全连接层，宽度 64。$r$ 的具体数值随宽度和数据变，次序才是结论。
# - 残差的写法是 $\mathbf{a}+\phi(\mathbf{z})$，一层一个分支；实际的残差块是两三层一个分支，通常还带归一化。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。

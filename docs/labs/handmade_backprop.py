# ---
# title: 实验：手写反向传播，写错一处要付多少代价
# description: 用 NumPy 手写四层 MLP 的反向传播，与 PyTorch 逐步对照；再故意写错四处，看训练曲线和梯度检查各能发现什么。
# tags:
#   - 实验
#   - 反向传播
# ---

# %% [markdown]
# # 实验：手写反向传播，写错一处要付多少代价
#
# 用 NumPy 手写一个四层 MLP 的前向和反向，在 scikit-learn 自带的手写数字上训练。问两件事：
#
# 1. 它能不能和 PyTorch 的自动求导**一步一步**对上？
# 2. 反向里写错一处（忘了 ReLU 的掩码、忘了除以 $N$、忘了偏置、更新得太早），训练会有什么表现？只看损失曲线看得出来吗？
#
# 20 个种子同时训练：每个数组的第一维是种子。公式的推导在[反向传播](../basics/backprop.md)一章。

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
import torch
from sklearn.datasets import load_digits
from threadpoolctl import threadpool_limits

threadpool_limits(1)  # the matrices are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 20)
SIZES = [64, 48, 48, 48, 10]
STEPS, N, LR = 500, 32, 0.1

X, y = load_digits(return_X_y=True)
X, Y = X / 16, np.eye(10)[y]

# %% [markdown]
# 每个种子决定自己的数据划分、初始权重（He 初始化，偏置为 0）和每一步的小批量。所有对照组用同样的三样东西，所以差别可以成对地比。

# %%
rngs = [np.random.default_rng(seed) for seed in SEEDS]
rows = np.stack([rng.permutation(len(X)) for rng in rngs])
train_rows, test_rows = rows[:, :1200], rows[:, 1200:]
START = []
for m, n in zip(SIZES, SIZES[1:]):
    START.append(np.stack([rng.standard_normal((n, m)) * np.sqrt(2 / m) for rng in rngs]))  # [seed, n, m]
    START.append(np.zeros((len(SEEDS), 1, n)))
BATCHES = np.stack([[rng.choice(r, N) for _ in range(STEPS)] for rng, r in zip(rngs, train_rows)])  # [seed, step, N]


# %% [markdown]
# ## 前向与反向 { #forward-backward }
#
# 输出层的误差信号是 $(\mathbf{P}-\mathbf{Y})/N$，往回每过一层乘 $\mathbf{W}$ 再乘 ReLU 的掩码。参数 `bug` 指定故意写错哪一处。

# %%
def T(a):
    return a.swapaxes(-1, -2)


def forward(weights, x):
    """All activations; the last entry holds the logits. x: [seed, N, 64]."""
    acts = [x]
    layers = list(zip(weights[::2], weights[1::2]))
    for W, b in layers:
        z = acts[-1] @ T(W) + b
        acts.append(z if W is layers[-1][0] else np.maximum(z, 0))
    return acts


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def backward(weights, acts, target, bug=None):
    delta = (softmax(acts[-1]) - target) / (1 if bug == "no 1/N" else N)  # [seed, N, 10]
    grads = [None] * len(weights)
    for l in reversed(range(len(weights) // 2)):
        W = weights[2 * l]
        grads[2 * l] = T(delta) @ acts[l]
        grads[2 * l + 1] = delta.sum(axis=1, keepdims=True) * (bug != "no bias gradient")
        if bug == "W updated too early":
            W = W - LR * grads[2 * l]
        delta = delta @ W
        if bug != "no ReLU mask":
            delta = delta * (acts[l] > 0)
    return grads


# %% [markdown]
# ## 一步一步和 PyTorch 对照 { #step-by-step }
#
# PyTorch 那边只写前向和交叉熵，梯度交给 autograd。两边从同样的权重出发，每一步之后比较**全部参数**的最大差。再让 PyTorch 用 `float32` 走一遍，作为参照。

# %% alt="对数坐标下全部参数的最大差随步数的变化：与 float64 的 PyTorch 之差一直在 1e-14 以下，与 float32 之差从 1e-8 涨到 1e-3 上下"
def torch_run(dtype):
    """Yields the weights after every step of autograd and plain gradient descent."""
    weights = [torch.tensor(w, dtype=dtype, requires_grad=True) for w in START]
    inputs, labels = torch.tensor(X, dtype=dtype), torch.tensor(y)
    for step in range(STEPS):
        batch = torch.tensor(BATCHES[:, step])
        a = inputs[batch]
        for i in range(0, len(weights), 2):
            a = a @ weights[i].mT + weights[i + 1]
            a = a.relu() if i < len(weights) - 2 else a
        loss = torch.nn.functional.cross_entropy(a.mT, labels[batch], reduction="none").mean(dim=1).sum()
        grads = torch.autograd.grad(loss, weights)
        weights = [(w - LR * g).detach().requires_grad_() for w, g in zip(weights, grads)]
        yield [w.detach().double().numpy() for w in weights]


def numpy_run(bug=None):
    weights = START
    for step in range(STEPS):
        batch = BATCHES[:, step]
        grads = backward(weights, forward(weights, X[batch]), Y[batch], bug)
        weights = [w - LR * g for w, g in zip(weights, grads)]
        yield weights


def largest_difference(ours, theirs):
    return np.max([np.abs(a - b).reshape(len(SEEDS), -1).max(axis=1) for a, b in zip(ours, theirs)], axis=0)


difference = {"float64": [], "float32": []}
for ours, *theirs in zip(numpy_run(), torch_run(torch.float64), torch_run(torch.float32)):
    for name, weights in zip(difference, theirs):
        difference[name].append(largest_difference(ours, weights))
difference = {name: np.array(d) for name, d in difference.items()}  # [step, seed]

plt.figure(figsize=(5, 3))
for (name, d), style in zip(difference.items(), ("-", "--")):
    (line,) = plt.semilogy(np.median(d, axis=1), style, label=f"torch in {name}")
    plt.fill_between(range(STEPS), d.min(axis=1), d.max(axis=1), color=line.get_color(), alpha=0.2)
plt.xlabel("step")
plt.ylabel("largest difference of any weight")
plt.legend()
plt.show()

print("after", STEPS, "steps, worst seed: float64", f"{difference['float64'][-1].max():.0e}", " float32", f"{difference['float32'][-1].max():.0e}")
assert difference["float64"].max() < 1e-10
assert np.median(difference["float32"][-1]) > 1e5 * np.median(difference["float64"][-1])

# %% [markdown]
# 图里看得到：与 `float64` 的差从 $10^{-16}$ 起步，五百步后仍是 $10^{-15}$ 上下，只有舍入误差；线是各种子的中位数，阴影是最小到最大。
# 换成 `float32`，中位数大了九个数量级，个别种子还会突然跳到 $10^{-2}$。所以对照手写梯度要用 `float64`：在 `float32` 里，小错和舍入误差分不开。

# %% [markdown]
# ## 故意写错 { #bugs }
#
# 四种常见的错，各训练一遍，每 25 步测一次准确率。

# %% alt="五条测试准确率曲线：正确、忘了偏置、忘了掩码三条都升到 0.9 以上，几乎重合；更新太早和忘了除以 N 两条停在 0.1"
VARIANTS = ["correct", "no bias gradient", "no ReLU mask", "W updated too early", "no 1/N"]
curves = {}
with np.errstate(all="ignore"):  # two of the variants overflow
    for bug in VARIANTS:
        accuracy = []
        for step, weights in enumerate(numpy_run(bug), start=1):
            if step % 25 == 0:
                logits = forward(weights, X[test_rows])[-1]
                accuracy.append((logits.argmax(axis=-1) == y[test_rows]).mean(axis=1))
        curves[bug] = np.array(accuracy)  # [checkpoint, seed]

plt.figure(figsize=(5, 3.2))
for bug, style in zip(VARIANTS, ("-", ":", "--", "-.", (0, (1, 3)))):
    plt.plot(range(25, STEPS + 1, 25), curves[bug].mean(axis=1), linestyle=style, linewidth=2, label=bug)
plt.xlabel("step")
plt.ylabel("test accuracy")
plt.ylim(0, 1)
plt.legend(loc="center right")
plt.show()

# %% [markdown]
# 每条线是 20 个种子的平均。忘了偏置的线和正确的那条重合；忘了掩码的也学得有模有样，只低一点。
# 忘了除以 $N$ 相当于学习率放大 32 倍；更新得太早，是拿已经更新过的 $\mathbf{W}$ 去传误差，起初只差一点，随后自我放大。两者都停在一成上下，等于瞎猜。
#
# 再看第一步的梯度与 autograd 的相对误差。

# %% alt="横条图：第一步梯度的相对误差，正确的实现约 1e-16，其余四种都在 0.1 以上"
start = [torch.tensor(w, requires_grad=True) for w in START]
a = torch.tensor(X[BATCHES[:, 0]])
for i in range(0, len(start), 2):
    a = a @ start[i].mT + start[i + 1]
    a = a.relu() if i < len(start) - 2 else a
loss = torch.nn.functional.cross_entropy(a.mT, torch.tensor(y[BATCHES[:, 0]]), reduction="none").mean(dim=1).sum()


def flat(grads):
    return np.concatenate([g.reshape(len(SEEDS), -1) for g in grads], axis=1)


reference = flat([g.numpy() for g in torch.autograd.grad(loss, start)])
gradient_error = {}
for bug in VARIANTS:
    ours = flat(backward(START, forward(START, X[BATCHES[:, 0]]), Y[BATCHES[:, 0]], bug))
    gradient_error[bug] = (np.linalg.norm(ours - reference, axis=1) / np.linalg.norm(reference, axis=1)).max()

plt.figure(figsize=(5, 2.4))
plt.barh(VARIANTS, list(gradient_error.values()))
plt.xscale("log")
plt.xlim(1e-17, 1e3)
plt.xlabel("relative error of the first gradient")
plt.gca().invert_yaxis()
plt.show()

# %% [markdown]
# 这里分成了两边：正确的实现只有舍入误差，四种错误全都在 $0.1$ 以上。**曲线分不开的，梯度检查一眼分开。**

# %%
final = {bug: curve[-5:].mean(axis=0) for bug, curve in curves.items()}  # last five checkpoints, [seed]
for bug in VARIANTS:
    d = final["correct"] - final[bug]
    error = d.std(ddof=1) / np.sqrt(len(SEEDS))
    print(f"{bug:20} test accuracy {final[bug].mean():.3f}, lost {d.mean():+.3f} +- {error:.3f}, gradient off by {gradient_error[bug]:.0e}")

lost = final["correct"] - final["no ReLU mask"]
assert lost.mean() > 2 * lost.std(ddof=1) / np.sqrt(len(SEEDS))  # it costs accuracy
assert final["no ReLU mask"].mean() > 0.9  # but the curve looks healthy
assert abs(np.mean(final["correct"] - final["no bias gradient"])) < 0.01  # invisible
assert final["no 1/N"].mean() < 0.3 and final["W updated too early"].mean() < 0.3
assert gradient_error["correct"] < 1e-10 < 0.1 < min(gradient_error[bug] for bug in VARIANTS[1:])

# %% [markdown]
# ## 结论 { #conclusion }
#
# - 手写的反向和 autograd 在 `float64` 下一步步对齐，只差舍入。
# - 损失在降、准确率九成多，**不能**证明反向写对了：少一个掩码，测试准确率只低一个百分点左右（差别超过两个标准误）；少了偏置的梯度，在这个任务上看不出来。
# - 证明它对的是梯度检查：与独立的参照比相对误差，而不是看曲线。
#
# 适用范围：这个网络、这个学习率、这份数据。换一组设定，各种错误的代价会变；梯度检查的结论不变。

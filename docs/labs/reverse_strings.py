# ---
# title: 实验：把字符串倒过来，注意力省掉了什么
# description: 固定大小的 C 与每步一个 C，反转 2 到 12 个字符的字符串，看准确率怎样随长度变化，注意力权重落在哪里；六个种子，断言结论。
# tags:
#   - 实验
#   - 序列
#   - 注意力
# ---

# %% [markdown]
# # 实验：把字符串倒过来，注意力省掉了什么
#
# [Seq2seq](../sequence/seq2seq.md#bottleneck) 一章说，固定大小的 $\mathbf{C}$ 是瓶颈，注意力绕开了它。这里用一个能数清信息量的任务来测：输入 $T$ 个随机字符，输出倒过来的同一串。
# 字符彼此独立，一个也不能丢，$T$ 越大要记的就越多。
#
# 两种 decoder 只差一处：**输出层旁边的 $\mathbf{C}$，是固定的最后一个隐藏状态，还是每步用注意力重新算**。其余的结构、初始权重、数据、步数都相同。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
SEEDS = range(OFFSET, OFFSET + 6)
S, V, N, LONG = len(SEEDS), 8, 64, 12  # seeds, characters, batch size, longest string
LENGTHS = (2, 4, 6, 8, 10, 12)
row = torch.arange(S)[:, None]

# %% [markdown]
# ## 模型怎样写？ { #model }
#
# encoder 和 decoder 各是一个 GRU。六个种子一起训练：每个张量的第一维是种子。字符是 one-hot，乘输入权重等于按行取，所以没有单独的 embedding。
# 注意力用最简单的一种：$\alpha_{ti}\propto\exp(\mathbf{s}_t^\top\mathbf{A}\mathbf{h}_i)$，$\mathbf{C}_t=\sum_i\alpha_{ti}\mathbf{h}_i$，其中 $\mathbf{s}_t$ 是 decoder 的状态，$\mathbf{h}_i$ 是 encoder 的状态。


# %%
def gru(gates, h, W, b):  # gates = U x [S, N, 3H], h [S, N, H]
    r, z, n = gates.chunk(3, -1)
    hr, hz, hn = torch.baddbmm(b, h, W).chunk(3, -1)
    return torch.lerp((n + (r + hr).sigmoid() * hn).tanh(), h, (z + hz).sigmoid())


def initial(H):
    random = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    shapes = {"Ue": (V, 3 * H), "We": (H, 3 * H), "be": (1, 3 * H), "Ud": (V + 1, 3 * H), "Wd": (H, 3 * H), "bd": (1, 3 * H)}
    shapes |= {"A": (H, H), "O": (2 * H, V), "o": (1, V)}
    return {k: torch.stack([(torch.rand(s, generator=g) * 2 - 1) * H**-0.5 for g in random]).requires_grad_() for k, s in shapes.items()}, random


def readout(P, s, h, attend):  # s [S, N, L, H], h [S, N, T, H] -> logits [S, N, L, V], weights
    alpha = ((s @ P["A"][:, None]) @ h.transpose(2, 3)).softmax(-1) if attend else None  # [S, N, L, T]
    C = alpha @ h if attend else h[:, :, -1:].expand_as(s)
    return torch.cat((s, C), -1) @ P["O"][:, None] + P["o"][:, None], alpha


def run(P, x, attend, y=None):  # x [S, N, T]; with y: teacher forcing, without: feed back the own answers
    h, states = torch.zeros(S, x.shape[1], P["A"].shape[-1]), []
    for t in range(x.shape[2]):
        h = gru(P["Ue"][row, x[:, :, t]], h, P["We"], P["be"])
        states.append(h)
    states = torch.stack(states, 2)
    s, token, rows = h, torch.full(x.shape[:2], V), []  # V is <bos>
    for t in range(x.shape[2]):
        s = gru(P["Ud"][row, token], s, P["Wd"], P["bd"])
        rows.append((s[:, :, None], *readout(P, s[:, :, None], states, attend)) if y is None else (s[:, :, None],))
        token = rows[-1][1][:, :, 0].argmax(-1) if y is None else y[:, :, t]
    if y is not None:
        return readout(P, torch.cat([r[0] for r in rows], 2), states, attend)[0]
    return torch.cat([r[1] for r in rows], 2).argmax(-1), torch.cat([r[2] for r in rows], 2) if attend else None


# %% [markdown]
# 手写的 GRU 先与 PyTorch 对一遍。

# %%
P, _ = initial(32)
theirs = torch.nn.GRU(V, 32)
for name, value in zip(("weight_ih_l0", "weight_hh_l0", "bias_hh_l0"), ("Ue", "We", "be"), strict=True):
    weight = getattr(theirs, name)
    weight.data = P[value].data[2].mT.reshape_as(weight)
theirs.bias_ih_l0.data.zero_()
x = torch.randint(V, (S, 5, 7), generator=torch.Generator().manual_seed(0))
h = torch.zeros(S, 5, 32)
for t in range(7):
    h = gru(P["Ue"][row, x[:, :, t]], h, P["We"], P["be"])
torch.testing.assert_close(h[2], theirs(F.one_hot(x[2].T, V).float())[1][0])
print("parameters with H = 32:", sum(p[0].numel() for p in P.values()))

# %% [markdown]
# ## 怎样训练，怎样评价？ { #protocol }
#
# 每一步抽一个长度，2 到 12 之间均匀，一批 64 条都是这个长度，不需要 padding。teacher forcing，Adam，400 步，学习率从 0.01 线性降到 0。训练数据现抽，不会重复。
# 评价时**喂自己的输出**，逐字符比对，每个长度 200 条没见过的串。瞎猜的准确率是 1/8。


# %%
def fit(attend, H=32, steps=400, lr=0.01):
    P, random = initial(H)
    length = torch.Generator().manual_seed(OFFSET)
    optimizer = torch.optim.Adam(P.values(), lr=lr)
    for i in range(steps):
        T = int(torch.randint(2, LONG + 1, (1,), generator=length))
        x = torch.stack([torch.randint(V, (N, T), generator=g) for g in random])
        y = x.flip(2)
        loss = S * F.cross_entropy(run(P, x, attend, y).flatten(0, 2), y.flatten())  # sum over seeds of the mean
        optimizer.param_groups[0]["lr"] = lr * (1 - i / steps)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return P


@torch.no_grad()
def evaluate(P, attend):
    """Share of correct characters in percent [lengths, S], and mean weights of the longest strings [S, T, T]."""
    random, rows = torch.Generator().manual_seed(OFFSET + 999), []
    for T in LENGTHS:
        x = torch.randint(V, (S, 200, T), generator=random)
        answer, alpha = run(P, x, attend)
        rows.append(100 * (answer == x.flip(2)).float().mean((1, 2)))
    return torch.stack(rows), alpha.mean(1) if attend else None


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = a - b
    se = (d.std() / S**0.5).item()
    print(f"{what}: {d.mean():+.0f} ± {se:.0f}")
    assert d.mean() > 2 * se, what


# %% [markdown]
# ## 字符串变长，准确率怎么变？ { #result }
#
# 固定的 $\mathbf{C}$ 在 4 个字符时对九成左右，到 12 个字符只对四成左右；有注意力的到 12 个字符仍对九成左右。
# 把固定 $\mathbf{C}$ 的隐藏维加倍到 64，能推迟下降，仍然比不上 32 维的注意力。

# %%
fixed, _ = evaluate(fit(False), False)
attention, alpha = evaluate(fit(True), True)
wide, _ = evaluate(fit(False, H=64), False)
curves = {"fixed C, H = 32": fixed, "fixed C, H = 64": wide, "attention, H = 32": attention}
print(f"{'correct %, length':18}", *(f"{T:3}" for T in LENGTHS))
for name, a in curves.items():
    print(f"{name:18}", *(f"{v:3.0f}" for v in a.mean(1)))

# %% alt="逐字符准确率随长度变化：固定 C 的两条线从 100% 往下掉，H=32 掉得更快，H=64 在它上面；注意力的线只略微下降，到 T=12 仍在 90% 以上"
fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
place = torch.tensor(LENGTHS)
for (name, a), style in zip(curves.items(), ("s--", "^:", "o-"), strict=True):
    ax.errorbar(place, a.mean(1), a.std(1), fmt=style, capsize=3, label=name)
ax.axhline(100 / V, color="0.5", linewidth=1)
ax.set_xlabel("string length T  (grey line: guessing)")
ax.set_ylabel("correct characters (%)")
ax.legend()
plt.show()

# %%
assert_larger(fixed[1], fixed[-1], "fixed C: T = 4 over T = 12")
assert_larger(attention[-1], fixed[-1], "T = 12: attention over fixed C")
assert_larger(attention[-1] - fixed[-1], attention[1] - fixed[1], "that gap: T = 12 over T = 4")
assert_larger(wide[-1], fixed[-1], "T = 12: fixed C, H = 64 over H = 32")
assert_larger(attention[-1], wide[-1], "T = 12: attention over fixed C, H = 64")

# %% [markdown]
# 误差棒是六个种子的标准差。32 个浮点数在数学上放得下 12 个字符（36 比特），所以这里量到的不是绝对的容量上限，而是**同样的训练量之下，把所有字符挤进一个向量、再按顺序取出来有多难学**。
#
# ## 注意力看了哪里？ { #alignment }
#
# 第 $t$ 步应当看倒数第 $t$ 个字符，权重应当落在反对角线上。把 200 条长 12 的串的权重平均，六个种子都是这样。

# %% alt="六个 12×12 的方格图，横轴是源位置，纵轴是输出步，深色都沿着从右上到左下的反对角线"
fig, axes = plt.subplots(2, 3, figsize=(5, 3.6), layout="constrained", sharex=True, sharey=True)
for ax, a, seed in zip(axes.flat, alpha, SEEDS, strict=True):
    ax.imshow(a.numpy(), cmap="Blues", vmin=0, vmax=1)
    ax.set_title(f"seed {seed}", fontsize="small")
axes[1, 1].set_xlabel("source position")
axes[0, 0].set_ylabel("output step")
plt.show()
mirror = torch.arange(LONG).flip(0)
on = 100 * alpha[:, torch.arange(LONG), mirror].mean(1)  # mass on the antidiagonal
hit = 100 * (alpha.argmax(-1) == mirror).float().mean(1)
print(f"antidiagonal: mass {on.mean():.0f}%, uniform {100 / LONG:.0f}%")
print(f"largest weight there: {hit.mean():.0f}% of rows")
assert_larger(on, torch.full((S,), 50.0), "mass there over one half")
assert_larger(hit, torch.full((S,), 80.0), "rows over 80%")

# %% [markdown]
# 没有人告诉它对齐关系，损失里只有输出的字符。
#
# ## 这个实验没有测什么 { #limits }
#
# - 只有一个人造的任务。反转需要逐字照抄，对固定的 $\mathbf{C}$ 特别不利；只要一个概要的任务（分类、情感）未必有这个差距。
# - 固定的 $\mathbf{C}$ 再训练久一些还会上升，两条线的差距取决于训练多久。注意力多出的矩阵 $\mathbf{A}$ 有 $H^2$ 个参数；隐藏维 64 的对照比它大得多，所以差别不是参数多少造成的。
# - 没有测比训练时更长的串。
# - 权重落在反对角线上，是因为这个任务的对齐是已知的；一般任务里，权重大不等于“模型因此作出了判断”。
#
# 想换一批种子，设环境变量 `SEED_OFFSET=1000` 再跑，断言仍应成立。

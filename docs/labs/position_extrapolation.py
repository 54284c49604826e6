# ---
# title: 实验：在短序列上训练，到长序列上还认得位置吗
# description: 用长度 32 的序列训练、长度 128 的序列测试，比较不加位置编码、可学习、正弦、RoPE 和 ALiBi；六个种子，断言结论，再用滑动窗口找出原因。
# tags:
#   - 实验
#   - 位置编码
#   - RoPE
#   - ALiBi
# ---

# %% [markdown]
# # 实验：在短序列上训练，到长序列上还认得位置吗
#
# 常听到两句话：“正弦编码对任意长度都有定义，所以能外推”“RoPE 是相对位置，所以天生能外推”。这里直接测。
# 任务只需要位置：**输出前一个 token**。词表有 8 个 token，各位置独立均匀地抽，内容帮不上忙，乱猜的正确率是 12.5%。
# 这也是“往回看一步”的注意力头要做的事，而且与绝对位置无关：第 5 个位置怎么做，第 100 个位置也怎么做。
#
# 训练用长度 $T=32$ 的序列，测试用长度 128 的。模型是因果的，所以**第 $t$ 个位置的正确率，就是前缀长 $t$ 时的正确率**，跑一次就得到全部长度。

# %%
import os

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.set_num_threads(1)  # the tensors are small: more threads only wait for each other

OFFSET = int(os.environ.get("SEED_OFFSET", "0"))
KINDS = ("none", "learned", "sinusoid", "RoPE", "ALiBi")
S, V, D, H, T, LONG = 6, 8, 32, 4, 32, 128  # seeds, tokens, channels, heads, lengths
E, M = D // H, S * len(KINDS)  # channels of a head, models

# %% [markdown]
# ## 五种模型只差在哪里？ { #models }
#
# 只差三个张量：加在输入上的位置向量，旋转 $\mathbf{q}, \mathbf{k}$ 的角度，加在分数上的偏置。不用的那一种就填 0。
# 所以 5 种编码 × 6 个种子 = 30 个模型可以放在同一个张量程序里，第一维是模型，互不影响。
# 其余都相同：一层 pre-LN 的因果 Transformer，4 个头，同一个种子下初始权重和训练数据也相同。
#
# 可学习编码的表有 128 行，但训练时只用到前 32 行，后 96 行停在随机初值，这正是真实情形。


# %%
def only(name, tensor):
    """Give a tensor to the models of one kind, zeros to the others: [M, ...]."""
    flag = torch.arange(M).div(S, rounding_mode="floor") == KINDS.index(name)
    return flag.reshape(-1, *[1] * tensor.dim()).float() * tensor


t = torch.arange(LONG)
angle = t[:, None] * 10000 ** (-torch.arange(0, D, 2) / D)
sinusoid = only("sinusoid", torch.stack((angle.sin(), angle.cos()), -1).flatten(1))  # [M, LONG, D]
theta = only("RoPE", t[:, None] * 10000 ** (-torch.arange(0, E, 2) / E))  # [M, LONG, E / 2]
distance = t[:, None] - t  # query minus key
slopes = 2.0 ** (-8 * torch.arange(1, H + 1) / H)
bias = only("ALiBi", -slopes[:, None, None] * distance)  # [M, H, LONG, LONG]
learned = only("learned", torch.ones(LONG, D))


def rotate(x):  # x [M, N, H, T, E], pairs (i, i + E / 2)
    a, b = x.chunk(2, -1)
    c, s = (f(theta[:, None, None, : x.shape[3]]) for f in (torch.cos, torch.sin))
    return torch.cat((a * c - b * s, a * s + b * c), -1)


def norm(h):
    return F.layer_norm(h, h.shape[-1:]).flatten(1, 2)


def forward(x, p, window=LONG):  # x [M, N, T] -> logits [M, N, T, V]
    n = x.shape[2]
    h = p["token"].gather(1, x.flatten(1)[..., None].expand(-1, -1, D)).view(*x.shape, D)
    h = h + (learned[:, :n] * p["position"][:, :n] + sinusoid[:, :n])[:, None]
    q, k, v = torch.bmm(norm(h), p["qkv"]).view(*x.shape, 3, H, E).permute(3, 0, 1, 4, 2, 5)
    hidden = (distance[:n, :n] < 0) | (distance[:n, :n] >= window)
    scores = rotate(q) @ rotate(k).mT * E**-0.5 + bias[:, None, :, :n, :n].masked_fill(hidden, -1e9)
    mixed = (scores.softmax(-1) @ v).transpose(2, 3).reshape(M, -1, D)
    h = h + torch.bmm(mixed, p["out"]).view(h.shape)
    h = h + torch.bmm(torch.bmm(norm(h), p["up"]).relu(), p["down"]).view(h.shape)
    return torch.bmm(norm(h), p["head"]).view(*x.shape, V)


# %% [markdown]
# 手写的旋转和偏置先与 PyTorch 对一遍：旋转就是乘 $e^{\mathrm{i}\theta}$，偏置就是 `scaled_dot_product_attention` 的 `attn_mask`。

# %%
random = [torch.Generator().manual_seed(OFFSET + s) for s in range(S)]


def draw(*shape, std):
    return torch.stack([torch.randn(*shape, generator=g) * std for g in random]).repeat(len(KINDS), *[1] * len(shape)).requires_grad_()


def tokens(n, length):
    return torch.stack([torch.randint(V, (n, length), generator=g) for g in random]).repeat(len(KINDS), 1, 1)


q, k, v = torch.randn(3, M, 2, H, T, E, generator=random[0])
as_complex = torch.complex(*q[3 * S].chunk(2, -1)) * torch.polar(torch.ones(T, E // 2), theta[3 * S, :T])
torch.testing.assert_close(rotate(q)[3 * S], torch.cat((as_complex.real, as_complex.imag), -1))
torch.testing.assert_close(rotate(q)[0], q[0])
mask = bias[-1, :, :T, :T].masked_fill(distance[:T, :T] < 0, -torch.inf)
weights = (q[-1] @ k[-1].mT * E**-0.5 + mask).softmax(-1)
torch.testing.assert_close(weights @ v[-1], F.scaled_dot_product_attention(q[-1], k[-1], v[-1], attn_mask=mask))

# %% [markdown]
# ## 怎样训练，怎样评价？ { #protocol }
#
# Adam，300 步，每步 8 条长度 32 的序列，学习率 0.008 线性降到 0。Adam 是逐元素的，所以 30 个模型放在一起训练与分开训练是同一件事。
# 训练完，每个模型在 16 条长度 128 的新序列上测一次。

# %%
p = {"token": draw(V, D, std=1), "position": draw(LONG, D, std=0.5), "head": draw(D, V, std=D**-0.5)}
p |= {"qkv": draw(D, 3 * D, std=D**-0.5), "out": draw(D, D, std=D**-0.5)}
p |= {"up": draw(D, 2 * D, std=D**-0.5), "down": draw(2 * D, D, std=(2 * D) ** -0.5)}
untrained = p["position"].detach().clone()
adam = torch.optim.Adam(p.values(), lr=8e-3)
decay = torch.optim.lr_scheduler.LinearLR(adam, 1, 0, total_iters=300)
for _ in range(300):
    x = tokens(8, T)
    logits = forward(x, p)[:, :, 1:]  # position t answers with token t - 1
    loss = M * F.cross_entropy(logits.flatten(0, 2), x[:, :, :-1].flatten())  # sum over models of the mean
    adam.zero_grad()
    loss.backward()
    adam.step()
    decay.step()
assert torch.equal(p["position"][:, T:], untrained[:, T:])

# %% [markdown]
# ## 位置超出训练长度，会怎样？ { #result }
#
# 除了 ALiBi，全都掉到乱猜附近。可学习和正弦一出训练长度就垮；RoPE 能多撑几个位置，然后也垮；ALiBi 停在七成左右不再变，但它在训练长度以内就不是最好的。


# %%
def accuracy(window=LONG):
    x = tokens(16, LONG)
    with torch.no_grad():
        right = forward(x, p, window)[:, :, 1:].argmax(-1) == x[:, :, :-1]
    return 100 * right.float().mean(1).view(len(KINDS), S, -1)  # [kinds, S, LONG - 1]


def report(a):
    near, far = a[..., : T - 1].mean(-1), a[..., 2 * T - 1 :].mean(-1)  # below 32, and 64 to 127
    for name, *two in zip(KINDS, near, far):
        print(f"{name:9}", *(f"{b.mean():6.0f} ± {b.std() / S**0.5:.0f}" for b in two))
    return {name: b for name, b in zip(KINDS, near)}, {name: b for name, b in zip(KINDS, far)}


def assert_larger(a, b, what):
    """Paired over seeds: the mean difference exceeds two standard errors."""
    d = a - b
    print(f"{what}: {d.mean():+.0f}")
    assert d.mean() > 2 * d.std() / S**0.5 + 1, what


def draw_curves(a):
    fig, ax = plt.subplots(figsize=(5, 3.4), layout="constrained")
    ax.axvline(T, color="0.5", linestyle=":")
    ax.axhline(100 / V, color="0.5", linewidth=1)
    blocks = torch.cat((a[..., :1], a), -1).view(len(KINDS), S, -1, 8).mean(-1)  # eight positions each
    for i, (name, style) in enumerate(zip(KINDS, ("x:", "v-.", "^--", "o-", "s-"))):
        mean, spread = blocks[i].mean(0), blocks[i].std(0)
        ax.plot(range(4, LONG, 8), mean, style, color=f"C{i}", markersize=4, label=name)
        ax.fill_between(range(4, LONG, 8), mean - spread, mean + spread, color=f"C{i}", alpha=0.15)
    ax.set_xlabel("position (trained up to the dotted line)")
    ax.set_ylabel("accuracy (%)")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3)
    plt.show()


full = accuracy()
print("          0 to 31   64 to 127")
near, far = report(full)

# %% alt="正确率随位置变化，点线是训练长度 32。32 以内，可学习、正弦、RoPE 都是 100%，ALiBi 从近 100% 缓降到约 70%，不加的从五成多降到两成上下；32 以后正弦和可学习立刻跌落，RoPE 在两三格内跌到乱猜，只有 ALiBi 平着走，约七成"
draw_curves(full)

# %%
for name in ("learned", "sinusoid", "RoPE"):
    assert_larger(near[name], near["ALiBi"], f"within 32: {name} over ALiBi")
    assert_larger(near[name], far[name], f"{name}: within 32 over beyond 64")
    assert_larger(far["ALiBi"], far[name], f"beyond 64: ALiBi over {name}")
assert_larger(near["ALiBi"], near["none"], "within 32: ALiBi over none")

# %% [markdown]
# 曲线是每 8 个位置的平均，阴影是六个种子的标准差。
#
# - **不加**：32 以内平均三成左右。这不是没训练好，是做不到：一层因果注意力没有位置编码时，输出只取决于自己和前缀的**多重集**，前面的 token 怎么换位都一样。前缀短时猜“出现过的”，所以比乱猜高。
# - **ALiBi** 在 32 以内平均只有八成左右，前缀越长越低，到 32 附近降到七成左右：它的偏置在距离 0 处最大，不能把峰放在距离 1，要靠几个头的差去凑。任务换成别的，名次会变。
#
# ## RoPE 是相对位置，为什么也垮？ { #why-rope }
#
# 因为出现了**没见过的距离**，不是没见过的位置。把注意力限制在最近 32 个 token 的滑动窗口里，距离就都见过了，RoPE 一点不差地恢复；可学习和正弦仍然垮，它们怕的是没见过的位置。

# %%
windowed = accuracy(window=T)
near_w, far_w = report(windowed)

# %% alt="同样的五条曲线，注意力只看最近 32 个 token。RoPE 全程 100%，ALiBi 缓降到七成左右后平着走，正弦和可学习过了 32 仍然跌到一两成，正弦在 90 附近有一个小峰"
draw_curves(windowed)

# %%
assert far_w["RoPE"].min() > 99
assert_larger(far_w["RoPE"], far["RoPE"], "beyond 64, RoPE: window over no window")
for name in ("learned", "sinusoid"):
    assert_larger(near_w[name], far_w[name], f"{name} in a window: within 32 over beyond 64")
    assert_larger(far_w["RoPE"], far_w[name], f"beyond 64 in a window: RoPE over {name}")

# %% [markdown]
# RoPE 的分数是距离的余弦之和。训练只约束了 0 到 31 这些距离上的形状，往外是什么样没人管；别处的分数只要比距离 1 高，注意力就被引走。
# ALiBi 的偏置随距离一路下降，没见过的距离自动被压低，这就是它稳的原因，也是它的代价：**远处的东西它本来就不太看**。
#
# ## 这个实验没有测什么 { #limits }
#
# - 一层、32 维、每个头只有 4 个频率。维数多、训练长时各种编码垮得多快，没有测；“训练长度以外不能直接用”与大模型上的结论一致。[^chen2023]
# - 任务只看近处。要从很远的地方取东西的任务，ALiBi 和滑动窗口都会吃亏，这里没有测。
# - 没有测位置插值、改基底之类的补救，也没有在长序列上微调，见“位置编码”一章。
# - “不加”只测了一层。多层的因果模型能从 mask 里推出位置，也见那一章。
#
# [^chen2023]: Shouyuan Chen, Sherman Wong, Liangjian Chen, Yuandong Tian. *Extending Context Window of Large Language Models via Positional Interpolation*. 2023. [arXiv:2306.15595](https://arxiv.org/abs/2306.15595)

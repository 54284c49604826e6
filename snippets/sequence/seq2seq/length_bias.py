import torch

torch.set_default_dtype(torch.float64)
T = 12
log_p = {}  # length -> log-probability, end token included
for n in range(T + 1):
    end = 0.04 if n < T else 0.9  # p(end | n tokens so far)
    tokens = torch.full((n,), 0.96 * 0.75)  # 0.75: the likeliest word
    log_p[n] = (tokens.log().sum() + torch.tensor(end).log()).item()
ways = {
    "alpha 0.0": lambda n: 1.0,
    "alpha 0.6": lambda n: n**0.6,
    "alpha 1.0": lambda n: n,
    "GNMT 0.6 ": lambda n: ((5 + n) / (5 + 1)) ** 0.6,
}
for name, lp in ways.items():
    score = {n: a / lp(n + 1) for n, a in log_p.items()}
    order = sorted(score, key=score.get, reverse=True)
    print(f"{name}: best lengths {order[:3]}", end=", ")
    print(f"0 words {score[0]:.2f}, {T} words {score[T]:.2f}")
by_hand = T * torch.tensor(0.72).log() + torch.tensor(0.9).log()
torch.testing.assert_close(torch.tensor(log_p[T]), by_hand)
sums = [log_p[n] for n in range(T)]
assert sums == sorted(sums, reverse=True)

import numpy as np

rng = np.random.default_rng(1)
T, strip = 120, 5
t = np.arange(T)
train = 0.1 + np.exp(-t / 15)
val = 0.3 + np.exp(-t / 15) + 0.004 * t + 0.02 * rng.normal(size=T)
best = np.minimum.accumulate(val)
GL = 100 * (val / best - 1)  # loss of generalisation, percent
windows = np.lib.stride_tricks.sliding_window_view(train, strip)
P = 1000 * (windows.mean(1) / windows.min(1) - 1)  # progress, per thousand
up = val[2 * strip - 1 :: strip] > val[strip - 1 : -strip : strip]
patience = t - np.array([val[: i + 1].argmin() for i in t])
stop = {
    "GL > 5": t[GL > 5][0],
    "GL > 20": t[GL > 20][0],
    "GL / P > 0.5": strip - 1 + np.flatnonzero(GL[strip - 1 :] > 0.5 * P)[0],
    "2 strips up": strip * (np.flatnonzero(up[1:] & up[:-1])[0] + 3) - 1,
    "patience 10": t[patience >= 10][0],
}
assert patience.min() == 0 and patience[stop["patience 10"]] == 10
print(f"lowest validation error at epoch {val.argmin()}")
for name, epoch in stop.items():
    print(f"{name:12} stops at {epoch:3}, kept {best[epoch] / val.min() - 1:.0%} above")

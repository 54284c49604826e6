import numpy as np

rng = np.random.default_rng(0)
V, n = 200, 300  # prototypes of a class, samples drawn
beta = (V - 1) / V
effective = (1 - beta**n) / (1 - beta)
distinct = [len(np.unique(rng.integers(V, size=n))) for _ in range(3000)]
np.testing.assert_allclose(np.mean(distinct), effective, rtol=0.005)
print(f"{n} draws from {V}: {np.mean(distinct):.0f} distinct", end=", ")
print(f"formula {effective:.0f}")

sizes = np.array([10, 100, 1000, 10_000])
print("weights of classes with", *sizes, "samples:")
for beta in (0.0, 0.99, 0.999, 0.9999, 1 - 1e-9):
    w = 1 / (1 - beta**sizes)
    w = w / w.mean()
    print(f"  beta {beta:<8.4f}", "  ".join(f"{v:5.3f}" for v in w))
np.testing.assert_allclose(w, 1 / sizes / np.mean(1 / sizes), rtol=1e-4)

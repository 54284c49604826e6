import numpy as np

rng = np.random.default_rng(0)
n, R = 40, 400
for p in (10, 30, 40, 50, 160):
    X, e = rng.normal(size=(R, n, p)), rng.normal(size=(R, n))
    U, S, Vt = np.linalg.svd(X, full_matrices=False)
    # min-norm solution of pure noise: coordinates u_i . e / s_i
    w = np.einsum("rki,rk->ri", Vt, np.einsum("rnk,rn->rk", U, e) / S)
    np.testing.assert_allclose(w[0], np.linalg.lstsq(X[0], e[0])[0])
    size = np.median((w**2).sum(1))
    ridge = np.median(((S / (S**2 + 10) * np.einsum("rnk,rn->rk", U, e)) ** 2).sum(1))
    print(f"p={p:3}: smallest s {np.median(S[:, -1]):4.1f},", end=" ")
    print(f"|w|^2 {size:5.1f}, with ridge {ridge:.1f}")

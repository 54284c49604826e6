import torch
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

torch.manual_seed(0)
X = torch.randn(30, 3, dtype=torch.float64)
y = X.sum(1) + torch.randn(30, dtype=X.dtype)
query = torch.randn(5, 3, dtype=X.dtype)
unit = torch.tensor([0.001, 1.0, 1.0], dtype=X.dtype)  # metres -> kilometres

models = {
    "least squares": LinearRegression(),
    "ridge": Ridge(alpha=10.0),
    "standardize + ridge": make_pipeline(StandardScaler(), Ridge(alpha=10.0)),
}
for name, model in models.items():
    before = torch.tensor(model.fit(X, y).predict(query))
    after = torch.tensor(model.fit(X * unit, y).predict(query * unit))
    change = (before - after).abs().max().item()
    print(f"{name:19}: {before[0]:5.2f} changes by {change:.2f}")
    assert (change > 1) == (name == "ridge")
shrunk = models["ridge"].coef_[0] * unit[0]  # weight per metre
free = models["least squares"].coef_[0] * unit[0]
print(f"weight of that feature: {shrunk / free:.1e} of least squares")

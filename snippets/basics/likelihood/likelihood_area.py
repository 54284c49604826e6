import math

import matplotlib.pyplot as plt
import torch

n, k = 10, 7
theta = torch.linspace(0, 1, 1001, dtype=torch.float64)
likelihood = math.comb(n, k) * theta**k * (1 - theta) ** (n - k)
counts = torch.arange(n + 1)
probability = (
    torch.distributions.Binomial(n, torch.tensor(0.7, dtype=torch.float64))
    .log_prob(counts.double())
    .exp()
)
torch.testing.assert_close(probability[k], likelihood[700])
torch.testing.assert_close(probability.sum().item(), 1.0)

area = torch.trapezoid(likelihood, theta).item()
assert abs(area - 1 / (n + 1)) < 1e-6
print(
    f"sum over k = {probability.sum().item():.3f}, area over theta = "
    f"{area:.4f}, highest at theta = {theta[likelihood.argmax()].item():.2f}"
)

figure, (left, right) = plt.subplots(1, 2, figsize=(5, 2.6))
left.bar(counts.tolist(), probability.tolist(), color="C0")
left.bar(k, probability[k].item(), color="C1", hatch="//")
left.set_xlabel("k")
left.set_title(r"probability, $\theta = 0.7$")
right.plot(theta, likelihood, "C1")
right.plot(0.7, likelihood[700].item(), "o", color="C1")
right.set_xlabel(r"$\theta$")
right.set_title("likelihood, k = 7")
plt.show()

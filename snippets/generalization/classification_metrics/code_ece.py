import numpy as np
import torch
from sklearn.calibration import calibration_curve


def ece(logits, y, B=15):  # [N, K], [N]; bins of equal width, (a, b]
    conf, guess = logits.softmax(-1).max(-1)
    hit = (guess == y).double()
    b = (conf * B).ceil().long().clamp(1, B) - 1
    gap = torch.zeros(B, dtype=torch.float64).index_add(0, b, hit - conf)
    return gap.abs().sum() / len(y), conf, hit, b


torch.manual_seed(0)
z = torch.randn(3000, 4, dtype=torch.float64)
y = torch.distributions.Categorical(logits=z).sample()
for sharp in (0.5, 1.0, 3.0):
    value, conf, hit, b = ece(sharp * z, y)
    rate, mean = calibration_curve(hit, conf, n_bins=15)
    n = np.bincount(b, minlength=15)
    expect = (n[n > 0] * abs(rate - mean)).sum() / len(y)
    torch.testing.assert_close(value.item(), expect)
    over = (conf.mean() - hit.mean()).item()
    assert value >= abs(over) - 1e-12
    print(f"logits x {sharp}: ECE {value:.2f}, confidence - accuracy {over:+.2f}")

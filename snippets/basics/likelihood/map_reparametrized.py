import torch
from torch.distributions import Beta

heads, tails = 7, 3
p = torch.linspace(0.001, 0.999, 99801, dtype=torch.float64)
odds = p.logit()
likelihood = heads * p.log() + tails * (1 - p).log()
prior = Beta(3.0, 3.0).log_prob(p)
jacobian = (p * (1 - p)).log()  # density of logit p: times dp/dz

mle = p[likelihood.argmax()].item()
mle_by_logit = torch.sigmoid(
    odds[
        (
            heads * torch.nn.functional.logsigmoid(odds)
            + tails * torch.nn.functional.logsigmoid(-odds)
        ).argmax()
    ]
).item()
map_p = p[(likelihood + prior).argmax()].item()
map_logit = p[(likelihood + prior + jacobian).argmax()].item()
print(f"MLE by p {mle:.3f}, by logit {mle_by_logit:.3f}")
print(f"MAP by p {map_p:.3f}, by logit {map_logit:.3f}")

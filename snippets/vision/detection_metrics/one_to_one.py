import torch
import torch.nn.functional as F
from scipy.optimize import linear_sum_assignment

torch.manual_seed(0)
objects = torch.tensor([0.3, 0.7])  # centres of two objects
Q = 8
start = torch.rand(Q)


def train(one_to_one):
    x = start.clone().requires_grad_()
    logit = torch.zeros(Q, requires_grad=True)
    optimizer = torch.optim.Adam([x, logit], lr=0.05)
    for _ in range(150):
        cost = (x[:, None] - objects).abs()  # [Q, objects]
        query, thing = torch.arange(Q), cost.argmin(1)
        if one_to_one:
            price = cost - logit.sigmoid()[:, None]
            query, thing = linear_sum_assignment(price.detach().numpy())
        target = torch.isin(torch.arange(Q), torch.as_tensor(query)).float()
        loss = F.binary_cross_entropy_with_logits(logit, target)
        loss = loss + cost[query, thing].mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    sure = logit.sigmoid().round().bool()
    return x[sure].detach(), cost[sure].detach()


for name, one_to_one in (("one to one ", True), ("one to many", False)):
    x, cost = train(one_to_one)
    assert cost.min(1).values.max() < 0.05
    assert set(cost.argmin(1).tolist()) == {0, 1}
    places = " ".join(f"{v:.1f}" for v in x.sort().values)
    print(f"{name}: {len(x)} above 0.5, at {places}")
    assert len(x) == (2 if one_to_one else Q)

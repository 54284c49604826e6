import itertools

import numpy as np
from scipy.optimize import linear_sum_assignment

# cost[i, j]: query i takes object j; class, L1 and GIoU terms added up
p = np.array([0.9, 0.8, 0.7, 0.1])  # probability of the right class
giou = np.array([[0.9, 0.1], [0.8, 0.1], [-0.2, 0.6], [0.0, 0.2]])
l1 = np.array([[0.1, 0.9], [0.2, 0.9], [1.0, 0.3], [0.8, 0.8]])
cost = -p[:, None] + 5 * l1 + 2 * (1 - giou)  # [queries, objects]

for row in cost:
    print("cost of objects 0, 1:", *(f"{x:5.2f}" for x in row))
query, thing = linear_sum_assignment(cost)
pairs = set(itertools.permutations(range(4), 2))
best = min(pairs, key=lambda q: cost[q[0], 0] + cost[q[1], 1])
assert dict(zip(thing, query, strict=True)) == dict(enumerate(best))
print("objects 0, 1 go to queries", *best)
print("told to say 'no object':", *sorted(set(range(4)) - set(best)))

crowded = np.array([[1.0, 2.0], [1.5, 9.0]])  # both objects want query 0
query, thing = linear_sum_assignment(crowded)
greedy = 1.0 + 9.0
assert crowded[query, thing].sum() == 3.5 < greedy
print("greedy costs", greedy, "Hungarian", crowded[query, thing].sum())

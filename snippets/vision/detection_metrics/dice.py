import numpy as np
from sklearn.metrics import f1_score, jaccard_score

rng = np.random.default_rng(0)
target = rng.uniform(size=(30, 500)) < rng.uniform(0.1, 0.9, (30, 1))
flip = rng.uniform(size=target.shape) < rng.uniform(0, 0.6, (30, 1))
guess = target ^ flip
inter, total = (target & guess).sum(1), target.sum(1) + guess.sum(1)
iou, dice = inter / (total - inter), 2 * inter / total
for k in range(30):
    np.testing.assert_allclose(iou[k], jaccard_score(target[k], guess[k]))
    np.testing.assert_allclose(dice[k], f1_score(target[k], guess[k]))
np.testing.assert_allclose(dice, 2 * iou / (1 + iou))
assert (dice.argsort() == iou.argsort()).all()
for x in (0.2, 0.5, 0.8):
    print(f"IoU {x:.1f} = Dice {2 * x / (1 + x):.2f}")

half, perfect = np.array([0.5, 0.5]), np.array([0.2, 0.85])
as_dice = [np.mean(2 * x / (1 + x)) for x in (half, perfect)]
print(f"mean IoU  {half.mean():.3f} < {perfect.mean():.3f}")
print(f"mean Dice {as_dice[0]:.3f} > {as_dice[1]:.3f}")
assert half.mean() < perfect.mean() and as_dice[0] > as_dice[1]

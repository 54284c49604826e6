import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

torch.manual_seed(0)
x = torch.rand(4, 8, 10, 10, dtype=torch.float64)
conv1, conv2 = (nn.Conv2d(8, 8, 3, padding=1, bias=False) for _ in range(2))
branch = nn.Sequential(conv1, nn.ReLU(), conv2).double()
start = parameters_to_vector(branch.parameters())
size, distances = x.norm(), []

print("scale   |plain - x|/|x|   |residual - x|/|x|")
for s in (1, 0.1, 0):
    with torch.no_grad():
        vector_to_parameters(s * start, branch.parameters())
        f = branch(x)
    plain, residual = (f - x).norm() / size, (x + f - x).norm() / size
    print(f"{s:5}   {plain:15.3f}   {residual:18.4f}")
    distances.append(residual)
assert plain == 1
torch.testing.assert_close(distances[1], 0.1**2 * distances[0])

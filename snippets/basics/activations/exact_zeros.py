import torch

torch.manual_seed(0)
x = torch.randn(1000, 16, dtype=torch.float64)
layer = torch.nn.Linear(16, 16, dtype=torch.float64)
torch.nn.init.zeros_(layer.bias)
padded = x.clone()
padded[:300] = 0  # rows of padding

print("z == 0, dense input: ", (layer(x) == 0).double().mean().item())
print("z == 0, 30 % padding:", (layer(padded) == 0).double().mean().item())

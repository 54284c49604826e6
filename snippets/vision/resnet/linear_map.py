import torch

torch.manual_seed(0)
D = 6
x = torch.randn(100, D, dtype=torch.float64)
A = torch.randn(D, D, dtype=torch.float64)
I = torch.eye(D, dtype=torch.float64)

W1 = torch.cat([I, -I])  # [2D, D]
W2 = torch.cat([A, -A], dim=1)  # [D, 2D]
torch.testing.assert_close((x @ W1.T).relu() @ W2.T, x @ A.T)

# width D: relu(W1 x) is 0 for every x with W1 x < 0, whatever W2 is
W1 = torch.randn(D, D, dtype=torch.float64)
u = torch.linalg.solve(W1, -torch.ones(D, dtype=torch.float64))
print("width 2D: any linear map")
hidden = (W1 @ u).relu().norm()
print(f"width  D: |relu(W1 u)| = {hidden:.0f}, |A u| = {(A @ u).norm():.1f}")

import torch

torch.manual_seed(0)
D, P = 6, 4  # widths of token and position
x, p = torch.randn(D).double(), torch.randn(P).double()
W_x, W_p = torch.randn(5, D).double(), torch.randn(5, P).double()

concat = torch.cat((W_x, W_p), 1) @ torch.cat((x, p))
torch.testing.assert_close(concat, W_x @ x + W_p @ p)
E = torch.randn(D, P).double()  # widen the position to D, then add
shared = torch.cat((W_x, W_x @ E), 1) @ torch.cat((x, p))
torch.testing.assert_close(shared, W_x @ (x + E @ p))

for D in (16, 256, 4096):
    omega = 10000 ** (-torch.arange(0, D, 2) / D)
    angle = torch.arange(50)[:, None] * omega
    PE = torch.cat((angle.sin(), angle.cos()), 1)
    tokens = torch.randn(2000, D)
    cosine = torch.nn.functional.normalize(tokens) @ (PE / (D / 2) ** 0.5).T
    rms = cosine.square().mean().sqrt()
    near = torch.cosine_similarity(PE[0], PE[9], dim=0)
    print(f"D={D:4}: |cos(x, p)| = {rms:.2f}, cos(p_0, p_9) = {near:.2f}")
    assert abs(rms * D**0.5 - 1) < 0.05

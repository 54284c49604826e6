import torch

torch.manual_seed(0)
z = torch.randn(5, dtype=torch.float64)
p = torch.softmax(z, 0)

J = torch.diag(p) - torch.outer(p, p)
torch.testing.assert_close(J, torch.autograd.functional.jacobian(lambda z: torch.softmax(z, 0), z))
assert (J.diagonal() > 0).all() and ((J < 0).sum() == 20)
assert torch.linalg.matrix_rank(J) == 4
torch.testing.assert_close(J @ torch.ones(5, dtype=J.dtype), torch.zeros(5, dtype=J.dtype))

J_log = torch.autograd.functional.jacobian(lambda z: torch.log_softmax(z, 0), z)
torch.testing.assert_close(torch.eye(5, dtype=J.dtype) - p, J_log)
for scale in 1, 4, 16:
    p = torch.softmax(scale * z, 0)
    print(
        f"logits x {scale:2}: max p = {p.max().item():.3f}, "
        f"largest |dp/dz| = {(p * (1 - p)).max().item():.3f}"
    )

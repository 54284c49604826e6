import torch

x = torch.arange(24).view(2, 3, 4)
cases = [
    ("x.transpose(0, 1)", x.transpose(0, 1), (6, 4)),
    ("x.transpose(0, 1)", x.transpose(0, 1), (3, 2, 2, 2)),
    ("x[:, :2]", x[:, :2], (4, 4)),
    ("x[:, :2]", x[:, :2], (2, 8)),
]
for name, t, shape in cases:
    assert not t.is_contiguous()
    try:
        v = t.view(shape)
        assert v.data_ptr() == t.data_ptr() and v.flatten().equal(t.flatten())
        result = "works"
    except RuntimeError as error:
        assert "view size is not compatible" in str(error)
        result = "raises"
        assert t.reshape(shape).flatten().equal(t.contiguous().view(-1))
    print(f"{name:17} {t.stride()} -> {shape}: {result}")

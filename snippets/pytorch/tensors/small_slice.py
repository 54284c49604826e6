import io

import torch


def saved(t):
    buffer = io.BytesIO()
    torch.save(t, buffer)
    return len(buffer.getvalue())


big = torch.zeros(1000, 250)
row = big[0]
for name, t in {"big[0]": row, "big[0].clone()": row.clone()}.items():
    tensor, storage = (
        t.numel() * t.element_size(),
        t.untyped_storage().nbytes(),
    )
    file = f"file {saved(t) // 1000} kB"
    print(f"{name:15} {tensor} bytes used, storage {storage}, {file}")

del big
assert row.untyped_storage().nbytes() == 1_000_000
wide = torch.zeros(1).expand(1000, 250)
print(f"expanded: {wide.numel()} elements, file {saved(wide) // 1000} kB")
buffer = io.BytesIO()
torch.save([row, row[:3]], buffer)
buffer.seek(0)
a, b = torch.load(buffer)
b += 1
print("loaded pair still shares:", a[:4].tolist())

import torch

i8, i64 = torch.ones(2, dtype=torch.int8), torch.full((2,), 3)
f16, bf16 = (
    torch.ones(2, dtype=torch.float16),
    torch.ones(2, dtype=torch.bfloat16),
)
f32, f64 = torch.ones(2), torch.ones(2, dtype=torch.float64)
for name, value in {
    "int8 + int64": i8 + i64,
    "int8 + 1000 (scalar)": i8 + 1000,
    "int64 + 1.0 (scalar)": i64 + 1.0,
    "int64 + float16": i64 + f16,
    "float16 + bfloat16": f16 + bf16,
    "float16 + 1e6 (scalar)": f16 + 1e6,
    "float32 + float64": f32 + f64,
    "float32 + float64, 0-dim": f32 + f64[0],
    "int64 + float64, 0-dim": i64 + f64[0],
    "int64 / int64": i64 / i64,
    "int64 // int64": i64 // i64,
    "int8.sum()": i8.sum(),
    "bool.sum()": (i8 > 0).sum(),
    "int64 == float32": i64 == f32,
}.items():
    first = value.flatten()[0].item()
    print(f"{name:25} {str(value.dtype)[6:]:9} {first}")
n = torch.tensor(-7)
print((n // 3).item(), int(n.item() / 3), n.remainder(3).item())
for f in (i64.mean, lambda: f32.to(torch.float8_e5m2) + f16):
    try:
        f()
    except RuntimeError as error:
        print(str(error).split(",")[0].split(".")[0])

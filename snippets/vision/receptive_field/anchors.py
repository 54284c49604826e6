def field(layers):  # (k, s, p) -> r, jump, centre of unit 0
    r, j, P = 1, 1, 0
    for k, s, p in layers:
        r, P, j = r + (k - 1) * j, P + p * j, j * s
    return r, j, (r - 1) / 2 - P


conv, pool = (3, 1, 1), (2, 2, 0)
vgg = [layer for m in (2, 2, 3, 3) for layer in [conv] * m + [pool]]
vgg += [conv] * 3
zf = [(7, 2, 3), (3, 2, 1), (5, 2, 2), (3, 2, 1), conv, conv, conv]
for name, backbone in (("ZF", zf), ("VGG16", vgg)):
    r, j, c = field(backbone + [conv])  # the head of the RPN is one more 3x3
    print(f"{name:5} field {r}, centres {j} i + {c}")
    for size in (128, 256, 512):  # square anchors around the same centre
        seen = min(1, (r / size) ** 2)
        print(f"      anchor {size}: the unit sees {seen:.0%} of it")

def field(layers):  # (k, s, p) -> r, jump, total padding
    r, j, P = 1, 1, 0
    for k, s, p in layers:
        r, P, j = r + (k - 1) * j, P + p * j, j * s
    return r, j, P


conv, pool = (3, 1, 1), (2, 2, 0)
big = (3, 2, 0)
alexnet = [(11, 4, 0), big, (5, 1, 2), big, conv, conv, conv, big]
vgg16 = [layer for m in (2, 2, 3, 3, 3) for layer in [conv] * m + [pool]]
mobilenet = [(3, s, 1) for s in (2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)]
stem = [(7, 2, 3), (3, 2, 1)]


def resnet(units, convs, code):  # 3x3 convolutions of the longest path
    layers = list(stem)
    for stage, m in enumerate(units):
        strides = [1] * (m * convs)
        if code == "torchvision" and stage > 0:
            strides[0] = 2
        if code == "TF-Slim" and stage < 3:
            strides[-1] = 2
        layers += [(3, s, 1) for s in strides]
    return layers


rows = [
    ("AlexNet v2", alexnet, (195, 32, 64)),
    ("VGG16", vgg16, (212, 32, 90)),
    ("MobileNet v1", mobilenet, (315, 32, 157)),
]
for depth, units, convs, published in (
    (50, (3, 4, 6, 3), 1, (483, 32, 241)),
    (101, (3, 4, 23, 3), 1, (1027, 32, 513)),
    (152, (3, 8, 36, 3), 1, (1507, 32, 753)),
    (18, (2, 2, 2, 2), 2, None),
):
    for code, known in (("TF-Slim", published), ("torchvision", None)):
        if known or code == "torchvision":
            layers = resnet(units, convs, code)
            rows.append((f"ResNet-{depth}, {code}", layers, known))
for name, layers, published in rows:  # at 321 x 321 pixels
    r, j, P = field(layers)
    print(f"{name:23} field {r:4}  jump {j}  padding {P}")
    assert published in (None, (r, j, P))

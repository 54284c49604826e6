def field(layers):  # (k, s, p) -> r, jump, total padding
    r, j, P = 1, 1, 0
    for k, s, p in layers:
        r, P, j = r + (k - 1) * j, P + p * j, j * s
    return r, j, P


conv, pool = (3, 1, 1), (2, 2, 0)
alexnet = [(11, 4, 0), (3, 2, 0), (5, 1, 2), (3, 2, 0)] + [conv] * 3 + [(3, 2, 0)]
vgg16 = [layer for m in (2, 2, 3, 3, 3) for layer in [conv] * m + [pool]]
mobilenet = [(3, s, 1) for s in (2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)]
stem = [(7, 2, 3), (3, 2, 1)]


def resnet(units, convs, down):  # 3x3 convolutions of the longest path
    layers = list(stem)
    for stage, m in enumerate(units):
        strides = [1] * (m * convs)
        if down == "first" and stage > 0:  # torchvision
            strides[0] = 2
        if down == "last" and stage < 3:  # TF-Slim
            strides[-1] = 2
        layers += [(3, s, 1) for s in strides]
    return layers


for name, layers, published in (
    ("AlexNet v2", alexnet, 195),
    ("VGG16", vgg16, 212),
    ("MobileNet v1", mobilenet, 315),
    ("ResNet-50, stride last", resnet((3, 4, 6, 3), 1, "last"), 483),
    ("ResNet-101, stride last", resnet((3, 4, 23, 3), 1, "last"), 1027),
    ("ResNet-152, stride last", resnet((3, 8, 36, 3), 1, "last"), 1507),
    ("ResNet-50, stride first", resnet((3, 4, 6, 3), 1, "first"), None),
    ("ResNet-18, stride first", resnet((2, 2, 2, 2), 2, "first"), None),
):
    r, j, P = field(layers)
    print(f"{name:24} field {r:4}  jump {j}  padding {P}")
    assert published in (None, r)

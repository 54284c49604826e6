"""Compares two SVG figures: the same elements and text, numbers within a tolerance.

Bytes differ between processors and library versions; what a reader sees does not.
"""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET

TOLERANCE = 0.01
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
REFERENCE = re.compile(r"#([A-Za-z][\w.-]*)")
PIXEL_TOLERANCE = 2
HREF = "{http://www.w3.org/1999/xlink}href"


def _identifiers(root: ET.Element) -> dict[str, str]:
    """Name each id by its place in the file: Matplotlib derives ids from bytes that may differ."""
    return {e.attrib["id"]: f"id{n}" for n, e in enumerate(root.iter()) if "id" in e.attrib}


def _differs(one: str, two: str, names: tuple[dict[str, str], dict[str, str]]) -> bool:
    if one == two:
        return False
    if one.startswith("data:image/png") and two.startswith("data:image/png"):
        return _pixels_differ(one, two)
    one, two = (
        REFERENCE.sub(lambda m, n=n: "#" + n.get(m[1], m[1]), text)
        for text, n in zip((one, two), names, strict=True)
    )
    if NUMBER.sub("0", one) != NUMBER.sub("0", two):
        return True
    pairs = zip(NUMBER.findall(one), NUMBER.findall(two), strict=True)
    return any(abs(float(a) - float(b)) > TOLERANCE for a, b in pairs)


def _pixels_differ(one: str, two: str) -> bool:
    import numpy as np
    from PIL import Image

    a, b = (
        np.asarray(
            Image.open(io.BytesIO(base64.b64decode(t.split(",", 1)[1]))).convert("RGBA"), dtype=int
        )
        for t in (one, two)
    )
    return a.shape != b.shape or bool(np.abs(a - b).max() > PIXEL_TOLERANCE)


def difference(shown: str, drawn: str) -> str:
    """Return a sentence about the first difference between two SVG texts, or an empty string when they are equal."""
    try:
        a, b = ET.fromstring(shown), ET.fromstring(drawn)
    except ET.ParseError as error:
        return f"不是合法的 SVG：{error}"
    names = (_identifiers(a), _identifiers(b))
    left, right = list(a.iter()), list(b.iter())
    texts = [
        [(e.text or "").strip() for e in side if (e.text or "").strip()] for side in (left, right)
    ]
    if texts[0] != texts[1]:
        lost, new = (
            [t for t in texts[0] if t not in texts[1]],
            [t for t in texts[1] if t not in texts[0]],
        )
        if lost or new:
            return f"图里的文字变了：少了 {lost[:5]}，多了 {new[:5]}"
    if len(left) != len(right):
        return f"图里有 {len(left)} 个元素，现在画出 {len(right)} 个"
    for x, y in zip(left, right, strict=True):
        tag = x.tag.rpartition("}")[2]
        if (
            x.tag != y.tag
            or x.attrib.keys() != y.attrib.keys()
            or (x.text or "").strip() != (y.text or "").strip()
        ):
            return f"<{tag}> 变成了 <{y.tag.rpartition('}')[2]}>，或它的属性、文字变了"
        for key, value in x.attrib.items():
            if key != "id" and _differs(value, y.attrib[key], names):
                return f"<{tag}> 的 {key.rpartition('}')[2]} 变了：{value[:60]!r} → {y.attrib[key][:60]!r}"
    return ""

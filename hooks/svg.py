"""Makes an SVG file part of a page: safe, responsive, in the colours of the palette, with ids of its own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache

SVG = "{http://www.w3.org/2000/svg}"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
ACTIVE = frozenset(
    {
        "script",
        "foreignObject",
        "iframe",
        "object",
        "embed",
        "handler",
        "set",
        "animate",
        "animateTransform",
        "animateMotion",
    }
)
SERIES = ("#3b6fd4", "#c2571a", "#2e8b57", "#8a4fc4", "#b8860b", "#c23b6e", "#3a8f9e", "#7a7a7a")
"""The colours C0, C1, … of the figures, as CONTRIBUTING.md names them: `--c1`, `--c2`, … in the style sheet."""
COORDINATES = ("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy")
NUMBER = re.compile(r"-?\d+\.\d{3,}")
UNIT = 4 / 3
"""Pixels to a unit of the viewBox: the letters of a figure (11 units) come out a little smaller than the text."""

ET.register_namespace("", SVG[1:-1])
ET.register_namespace("xlink", HREFS[1][1:-5])


class SvgError(ValueError):
    """A picture that must not become part of a page; the message says why."""


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _refuse_active_content(root: ET.Element) -> None:
    for element in root.iter():
        if _name(element) == "style":
            raise SvgError("不许有 <style>，它会管到整页；把样式写成属性")
        if _name(element) in ACTIVE:
            raise SvgError(f"不许有 <{_name(element)}>")
        for key, value in element.attrib.items():
            if key.lower().startswith("on"):
                raise SvgError(f"不许有事件属性 {key}")
            if key in HREFS and not value.startswith(("#", "data:image/")):
                raise SvgError(f"不许引用外面的 {value}")
            if re.search(r"url\(\s*['\"]?(?!#)", value):
                raise SvgError(f"不许引用外面的 {value}")


def _own_ids(root: ET.Element, prefix: str) -> None:
    names = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}

    def renamed(match: re.Match[str]) -> str:
        return f"{match[1]}#{prefix}{match[2]}" if match[2] in names else match[0]

    for element in root.iter():
        for key, value in element.attrib.items():
            if key == "id":
                element.attrib[key] = prefix + value
            elif key in HREFS:
                element.attrib[key] = re.sub(r"^()#(.+)$", renamed, value)
            elif key.startswith("aria-"):
                element.attrib[key] = " ".join(
                    prefix + word if word in names else word for word in value.split()
                )
            else:
                element.attrib[key] = re.sub(r"(url\(\s*['\"]?)#([^'\")]+)", renamed, value)


def _size(root: ET.Element) -> None:
    box = [
        float(number)
        for number in re.split(r"[\s,]+", root.attrib.get("viewBox", "").strip())
        if number
    ]
    if len(box) != 4:
        raise SvgError("<svg> 要有 viewBox，图才能随屏幕缩放")
    for key in ("width", "height", "style"):
        root.attrib.pop(key, None)
    root.set("style", f"max-width: {box[2] * UNIT:.0f}px")


def _round(root: ET.Element) -> None:
    """Round coordinates to hundredths of a unit: nobody sees the rest, and it is half of the file."""
    for element in root.iter():
        for key in COORDINATES:
            if key in element.attrib:
                element.attrib[key] = NUMBER.sub(
                    lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip("."),
                    " ".join(element.attrib[key].split()),
                )


def _follow_palette(text: str) -> str:
    for number, colour in enumerate(SERIES, start=1):
        text = re.sub(
            rf"(?<!,)(?<!, ){colour}\b", f"var(--c{number}, {colour})", text, flags=re.IGNORECASE
        )
    return text


@cache
def inline(text: str, alt: str, prefix: str) -> str:
    """Return the SVG file `text` as an element of a page: a picture named `alt`, its ids beginning with `prefix`.

    Raises `SvgError` when the file is no SVG or holds what a picture has no need of.
    """
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        raise SvgError(f"不是合法的 SVG：{error}") from None
    if root.tag != f"{SVG}svg":
        raise SvgError("不是 SVG")
    _refuse_active_content(root)
    _own_ids(root, prefix)
    _round(root)
    _size(root)
    for title in [child for child in root if _name(child) in ("title", "desc", "metadata")]:
        root.remove(title)
    root.attrib |= {"role": "img", "aria-label": alt}
    return _follow_palette(ET.tostring(root, encoding="unicode"))

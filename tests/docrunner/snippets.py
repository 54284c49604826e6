"""The files that a fence includes: expanded by pymdownx's own preprocessor, cut into regions.

Snippets: https://facelessuser.github.io/pymdown-extensions/extensions/snippets/
"""

from __future__ import annotations

import os
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import markdown
from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor

INCLUDE = re.compile(r"""^[ \t]*-+8<-+[ \t]+(?P<quote>["'])(?P<target>.+)(?P=quote)[ \t]*$""")
ANY_INCLUDE = re.compile(r"^[ \t]*-+8<-+")


@dataclass(frozen=True)
class Include:
    """A `--8<-- "path:region"` line. `region` is None when the whole file is shown."""

    target: str
    region: str | None


@dataclass(frozen=True)
class Region:
    """A part of a snippet file between its markers; lines count from 1, the markers themselves not included."""

    name: str
    first: int
    last: int


class SnippetError(Exception):
    """A fault inside a snippet file; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def parse_include(body: tuple[str, ...]) -> Include | None:
    """Return the include that makes up the body of a fence, or None when the body is code.

    Raises `ValueError` with a sentence for the author when the body mixes includes and code or names lines.
    """
    if not any(ANY_INCLUDE.match(line) for line in body):
        return None
    filled = [line for line in body if line.strip()]
    match = INCLUDE.match(filled[0]) if len(filled) == 1 else None
    if not match:
        raise ValueError(
            '一个代码块只能是一行 --8<-- "文件.py" 或 --8<-- "文件.py:区域"，或者全是代码'
        )
    path, _, region = match["target"].strip().partition(":")
    if not path.endswith(".py"):
        raise ValueError(f"{path} 不是 .py 文件")
    if region and not re.fullmatch(r"[A-Za-z][-_0-9A-Za-z]*", region):
        raise ValueError(f"按行号引用（:{region}）会在改动后错位；请用区域")
    return Include(path, region or None)


def make_preprocessor(options: dict[str, Any], root: Path) -> SnippetPreprocessor:
    """Return pymdownx's snippet preprocessor with the options of mkdocs.yml; relative base paths start at `root`."""
    extension = SnippetExtension(**options)
    config = extension.getConfigs() | {
        "check_paths": True,
        "url_download": False,
        "auto_append": [],
    }
    base = config["base_path"]
    base = [base] if isinstance(base, (str, Path)) else base
    config["base_path"] = [str(root / str(b)) for b in base]
    return SnippetPreprocessor(config, markdown.Markdown())


def find_snippet(preprocessor: SnippetPreprocessor, target: str, root: Path) -> Path | None:
    """Return the file that pymdownx would include for `target`, relative to `root`; None when there is none inside it."""
    found = preprocessor.get_snippet_path(target)
    below = os.path.abspath(root)
    return Path(found).relative_to(below) if found and Path(found).is_relative_to(below) else None


def expand(preprocessor: SnippetPreprocessor, body: tuple[str, ...]) -> str:
    """Return the text that a fence shows once its includes are expanded.

    Raises `ValueError` with a sentence for the author when a file or region is missing or cannot be read.
    """
    try:
        return "\n".join(preprocessor.run(list(body)))
    except (SnippetMissingError, OSError) as error:
        raise ValueError(f"引用的文件读不出来：{error}") from None


def without_markers(text: str, first: int, last: int) -> str:
    """Return the lines `first`..`last` of a snippet as a page shows them: no markers, no common indentation, no blank ends."""
    lines = text.split("\n")[first - 1 : last]
    kept = [
        line
        for line in lines
        if "8<-" not in line or not SnippetPreprocessor.RE_SNIPPET_SECTION.match(line)
    ]
    return same_look("\n".join(kept))


def same_look(text: str) -> str:
    """Return `text` without what a page may change: common indentation, trailing spaces, blank lines at the ends, tabs."""
    return textwrap.dedent(
        "\n".join(line.expandtabs(4).rstrip() for line in text.split("\n"))
    ).strip("\n")


def parse_regions(text: str) -> list[Region]:
    """Return the regions of a snippet file in order.

    Raises `SnippetError` for nested, unclosed, repeated or empty regions, and for a stray end.
    """
    regions: list[Region] = []
    name, first = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        marker = SnippetPreprocessor.RE_SNIPPET_SECTION.match(line) if "8<-" in line else None
        if not marker or marker["escape"]:
            continue
        if marker["pre"].strip() != "#" or marker["post"].strip():
            raise SnippetError(
                number, "区域标记要独占一行，写成 # --8<-- [start:名字]：同一行的代码读者看不到"
            )
        if marker["type"].lower() == "start":
            if name:
                raise SnippetError(
                    number, f"区域 {marker['name']} 从区域 {name} 里面开始；区域不能嵌套"
                )
            if any(region.name == marker["name"] for region in regions):
                raise SnippetError(number, f"区域 {marker['name']} 出现了两次")
            name, first = marker["name"], number + 1
        elif marker["name"] != name:
            raise SnippetError(number, f"区域 {marker['name']} 没有开始就结束了")
        else:
            if first > number - 1:
                raise SnippetError(number, f"区域 {name} 是空的")
            regions.append(Region(name, first, number - 1))
            name = ""
    if name:
        raise SnippetError(first - 1, f"区域 {name} 没有结束：缺一行 # --8<-- [end:{name}]")
    return regions


def lines_outside(text: str, regions: list[Region]) -> list[int]:
    """Return the numbers of the lines with code that stand in no region."""
    inside = {number for region in regions for number in range(region.first, region.last + 1)}
    return [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
        and number not in inside
        and not SnippetPreprocessor.RE_SNIPPET_SECTION.match(line)
    ]

"""Headings, sections and pictures of a page, read from its Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .fences import Fence, front_matter_lines
from .problem import Problem

HEADING = re.compile(
    r"^(?P<marks>#{1,6})[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*(?:\{(?P<attributes>[^}]*)\})?[ \t]*$"
)
IDENTIFIER = re.compile(r"#(?P<id>[\w-]+)")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]+)(?:[ \t]+\"[^\"]*\")?\)")
HTML_IMAGE = re.compile(
    r"""<(?:img|object|source|embed|image)\b[^>]*?\b(?:src|data|srcset|href)=["'](?P<target>[^"'\s]+)"""
)
SHORT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it, up to the next heading of its level or above or the next question."""

    line: int
    level: int
    title: str
    id: str
    end: int
    """Last line that belongs to the section."""

    @property
    def is_question(self) -> bool:
        """Whether the heading asks something."""
        return self.level in (2, 3) and self.title.endswith(("？", "?"))


@dataclass(frozen=True)
class Image:
    """A Markdown picture."""

    line: int
    alt: str
    target: str


def prose_lines(text: str, fences: list[Fence]) -> list[tuple[int, str]]:
    """Return the numbered lines of a page that stand neither in a fence nor in the front matter."""
    inside = {number for fence in fences for number in range(fence.start, fence.end + 1)}
    lines = text.split("\n")
    skip = front_matter_lines(lines)
    return [(n, line) for n, line in enumerate(lines, start=1) if n > skip and n not in inside]


def find_sections(
    text: str, fences: list[Fence], path: Path
) -> tuple[list[Section], list[Problem]]:
    """Return the sections of a page in order, and the faults of their headings' ids."""
    found: list[tuple[int, int, str, str]] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, line in prose_lines(text, fences):
        match = HEADING.match(line)
        if not match:
            continue
        identifier = IDENTIFIER.search(match["attributes"] or "")
        name = identifier["id"] if identifier else ""
        level = len(match["marks"])
        found.append((number, level, match["title"], name))
        if level in (2, 3):
            if not name:
                problems.append(
                    Problem(
                        path,
                        number,
                        f"标题“{match['title']}”没有编号：在行尾加 {{ #short-ascii-id }}",
                    )
                )
            elif not SHORT_ID.fullmatch(name):
                problems.append(Problem(path, number, f"编号 #{name} 只能用小写字母、数字和连字符"))
        if name and name in seen:
            problems.append(Problem(path, number, f"编号 #{name} 已经用在第 {seen[name]} 行"))
        elif name:
            seen[name] = number
    return _with_ends(found, len(text.split("\n"))), problems


def _with_ends(found: list[tuple[int, int, str, str]], last: int) -> list[Section]:
    """Return headings (line, level, title, id) as sections; the page has `last` lines.

    Walks from the bottom up and keeps, for each level, the nearest heading below that would end a section of that level.
    """
    ends = dict.fromkeys(range(1, 7), last)
    sections: list[Section] = []
    for number, level, title, name in reversed(found):
        section = Section(number, level, title, name, ends[level])
        sections.append(section)
        ends |= dict.fromkeys(range(1 if section.is_question else level, 7), number - 1)
    return sections[::-1]


def find_images(text: str, fences: list[Fence]) -> list[Image]:
    """Return the pictures of a page in order."""
    return [
        Image(n, m["alt"], m["target"])
        for n, line in prose_lines(text, fences)
        for m in IMAGE.finditer(line)
    ]


def find_html_images(text: str, fences: list[Fence]) -> list[str]:
    """Return the targets of the pictures that are written as HTML."""
    return [m["target"] for _, line in prose_lines(text, fences) for m in HTML_IMAGE.finditer(line)]

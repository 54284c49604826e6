"""What the reader sees: the page rendered with the site's own Markdown, to check that nothing else is run.

The fences are counted a second time here, by another program (Python-Markdown with pymdownx.superfences).
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown

from .chapter import Chapter
from .fences import Fence, front_matter_lines
from .problem import Problem
from .siteconfig import MarkdownOptions
from .snippets import expand, make_preprocessor

LANGUAGE_CLASS = re.compile(r"(?:^|\s)language-([\w#.+-]+)")
MARKS = re.compile(r"`{3,}|~{3,}")


class _Blocks(HTMLParser):
    """Collects the text of each `pre` with its language, and the text outside of them."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self.outside: list[str] = []
        self._language = ""
        self._depth = 0
        self._code: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = LANGUAGE_CLASS.search(dict(attrs).get("class") or "")
        if found:
            self._language = found[1]
        if tag == "pre":
            self._code = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self._code is not None:
            self.blocks.append((self._language, "".join(self._code)))
            self._code, self._language = None, ""

    def handle_data(self, data: str) -> None:
        (self.outside if self._code is None else self._code).append(data)


def render(text: str, options: MarkdownOptions, root: Path) -> str:
    """Return the HTML of a page's Markdown (front matter removed), as mkdocs would make it before the theme."""
    lines = text.split("\n")
    body = "\n".join(lines[front_matter_lines(lines) :])
    here = os.getcwd()
    os.chdir(root)
    try:
        return markdown.Markdown(extensions=options.extensions, extension_configs=options.configs).convert(body)
    finally:
        os.chdir(here)


def normal(text: str) -> str:
    """Return `text` without what highlighting and tabs may change: trailing spaces, blank lines at the ends, tabs."""
    return "\n".join(line.expandtabs(4).rstrip() for line in text.split("\n")).strip("\n")


def check_rendered(chapter: Chapter, options: MarkdownOptions, root: Path) -> list[Problem]:
    """Return a problem for each code block that the reader sees but the tests do not, or the other way round."""
    try:
        html = render(chapter.text, options, root)
    except Exception as error:  # whatever an extension raises is the page's fault, and must name the page
        return [Problem(chapter.path, 1, f"这一页无法渲染：{type(error).__name__}: {error}")]
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    problems: list[Problem] = []
    preprocessor = make_preprocessor(options.snippets, root)

    def shown(fence: Fence) -> str:
        try:
            return normal(expand(preprocessor, fence.body))
        except ValueError:
            return ""

    seen = [(language.lower(), normal(code)) for language, code in parser.blocks]
    if len(seen) != len(chapter.fences):
        lost = next((f for f in chapter.fences if (f.language, shown(f)) not in seen), None)
        extra = next((s for s in seen if s not in [(f.language, shown(f)) for f in chapter.fences]), None)
        line = lost.start if lost else 1
        hint = f"；这一处没有渲染成代码块：{lost.marks}{lost.language}" if lost else ""
        hint += f"；页面上多出一块没有人运行的代码：{extra[1].splitlines()[:1]}" if extra else ""
        problems.append(Problem(chapter.path, line, f"数出 {len(chapter.fences)} 个代码块，页面上却有 {len(seen)} 个{hint}"))
        return problems
    for fence, (language, code) in zip(chapter.fences, seen, strict=True):
        if language != fence.language or code != shown(fence):
            problems.append(Problem(chapter.path, fence.start, "页面上显示的代码与测试运行的不一致（缩进、标签页或嵌套写错了？）"))
    if MARKS.search("".join(parser.outside)):
        line = next((n for n, text in enumerate(chapter.text.split("\n"), 1) if MARKS.search(text) and not _in_fence(chapter, n)), 1)
        problems.append(Problem(chapter.path, line, "页面上露出了代码块的标记：这个代码块没有渲染成代码"))
    return problems


def _in_fence(chapter: Chapter, line: int) -> bool:
    return any(fence.start <= line <= fence.end for fence in chapter.fences)

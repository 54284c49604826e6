"""What the reader sees: the page rendered with the site's own Markdown, to check that nothing else is run.

The fences are counted a second time here, by another program (Python-Markdown with pymdownx.superfences).
"""

from __future__ import annotations

import os
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import markdown
from mkdocs.utils.meta import get_data

from .chapter import Chapter
from .fences import Fence
from .problem import Problem
from .sections import prose_lines
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
        self._inline = False
        self._code: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self._code = []
        elif tag == "code":
            self._inline = True
        found = LANGUAGE_CLASS.search(dict(attrs).get("class") or "")
        if found:
            self._language = found[1]

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self._code is not None:
            self.blocks.append((self._language, "".join(self._code)))
            self._code, self._language = None, ""
        elif tag == "code":
            self._inline = False

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)
        elif not self._inline:
            self.outside.append(data)


def render(text: str, options: MarkdownOptions, root: Path) -> str:
    """Return the HTML of a page's Markdown (front matter removed), as mkdocs would make it before the theme."""
    body, _ = get_data(text)
    # Line numbers stay, but without a column of their own, which would count as a code block.
    highlight = options.configs.get("pymdownx.highlight", {}) | {
        "pygments_lang_class": True,
        "linenums_style": "pymdownx-inline",
    }
    configs = options.configs | {"pymdownx.highlight": highlight}
    here = os.getcwd()
    os.chdir(root)
    try:
        return markdown.Markdown(extensions=options.extensions, extension_configs=configs).convert(
            body
        )
    finally:
        os.chdir(here)


def normal(text: str) -> str:
    """Return `text` without what highlighting and tabs may change: trailing spaces, blank lines at the ends, tabs."""
    return "\n".join(line.expandtabs(4).rstrip() for line in text.split("\n")).strip("\n")


def check_rendered(chapter: Chapter, options: MarkdownOptions, root: Path) -> list[Problem]:
    """Return a problem for each code block that the reader sees but the tests do not, or the other way round."""
    try:
        html = render(chapter.text, options, root)
    except (
        Exception
    ) as error:  # whatever an extension raises is the page's fault, and must name the page
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

    seen = Counter((language.lower(), normal(code)) for language, code in parser.blocks)
    for fence in chapter.fences:
        block = (fence.language, shown(fence))
        if seen[block]:
            seen[block] -= 1
        else:
            hint = "缩进、标签页、嵌套或选项写错了？"
            problems.append(
                Problem(
                    chapter.path,
                    fence.start,
                    f"这个代码块没有照样显示在页面上：读者看到的与测试运行的不一致（{hint}）",
                )
            )
    prose = prose_lines(chapter.text, chapter.fences)
    for _, code in seen.elements():
        first = code.split("\n")[0].strip()
        line = next((number for number, text in prose if first and text.strip() == first), 1)
        problems.append(
            Problem(
                chapter.path,
                line,
                f"页面上多出一块没有人运行的代码（缩进四格也会成为代码块）：{first[:60]}",
            )
        )
    if MARKS.search("".join(parser.outside)):
        line = next((number for number, text in prose if MARKS.search(text)), 1)
        problems.append(
            Problem(chapter.path, line, "页面上露出了代码块的标记：这个代码块没有渲染成代码")
        )
    return problems

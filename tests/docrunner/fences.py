"""Finds the fenced code blocks of a Markdown page, in every form that pymdownx.superfences knows.

Superfences: https://facelessuser.github.io/pymdown-extensions/extensions/superfences/
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from .problem import Problem

OPENING = re.compile(r"^(?P<prefix>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
LANGUAGE = re.compile(r"^[ \t]*\.?(?P<language>[\w#.+-]+)(?=[ \t]|$)")
BRACES = re.compile(r"^[ \t]*(?:\.?(?P<language>[\w#.+-]+)[ \t]*)?\{(?P<attributes>.*)\}[ \t]*$")
OPTION = re.compile(
    r"""(?P<key>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))"""
)
CLASS = re.compile(r"(?:^|\s)\.(?P<name>[\w#.+-]+)")
WORD = re.compile(r"(?<![.#\w-])[A-Za-z][\w-]*")
OTHER_LANGUAGES = frozenset({"text", "sh", "yaml", "toml", "markdown", "json"})
OPTIONS = frozenset({"title", "linenums", "hl_lines", "norun", "volatile", "timeout"})
NOT_AT_LINE_START = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)]|:|\[\^[\w-]+\]:)[ \t]+(?:`{3,}|~{3,})")
"""Fence marks behind the mark of a list item, a definition or a footnote: Superfences takes them for text."""
INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
RAW_CODE = re.compile(r"<(?:pre|script|textarea|xmp)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Fence:
    """A fenced code block. Lines count from 1; `body` has the indentation of the fence removed."""

    start: int
    """Line of the opening marks."""
    end: int
    """Line of the closing marks."""
    prefix: str
    """What stands before the marks: spaces, tabs, `>`."""
    marks: str
    language: str
    """As written, in lower case; empty when there is none."""
    options: dict[str, str] = field(hash=False)
    body: tuple[str, ...]

    @property
    def is_python(self) -> bool:
        """Whether the block holds a Python program."""
        return lexer_name(self.language) == "Python"

    @property
    def is_console(self) -> bool:
        """Whether the block holds an interactive Python session (`>>>`)."""
        return lexer_name(self.language) == "Python console session"

    @property
    def is_output(self) -> bool:
        """Whether the block shows what a program prints."""
        return self.language == "text" and self.options.get("title", "").startswith("输出")


@cache
def lexer_name(language: str) -> str:
    """Return the name of the Pygments lexer behind `language`, or an empty string when there is none."""
    try:
        return get_lexer_by_name(language).name if language else ""
    except ClassNotFound:
        return ""


def front_matter_lines(lines: list[str]) -> int:
    """Return how many lines the YAML front matter takes, its two `---` included; 0 without one."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() in ("---", "..."):
            return number
    return 0


def parse_options(text: str) -> dict[str, str]:
    """Return the `key="value"` options in `text`, and its bare words as keys with an empty value."""
    options = {
        m["key"]: next(v for v in (m["double"], m["single"], m["bare"]) if v is not None)
        for m in OPTION.finditer(text)
    }
    return options | dict.fromkeys(WORD.findall(OPTION.sub("", text)), "")


def parse_info(info: str) -> tuple[str, dict[str, str]]:
    """Split what follows the opening marks into language (lower case) and options."""
    braces = BRACES.match(info)
    if braces:
        first = CLASS.search(OPTION.sub("", braces["attributes"]))
        language = braces["language"] or (first["name"] if first else "")
        return language.lower(), parse_options(braces["attributes"])
    found = LANGUAGE.match(info)
    return (found["language"].lower() if found else ""), parse_options(
        info[found.end() :] if found else info
    )


def strip_prefix(line: str, prefix: str) -> str:
    """Remove from `line` as much of the fence's own prefix as it has."""
    if not prefix:
        return line
    width = len(prefix.expandtabs(4))
    expanded = line.expandtabs(4) if "\t" in line[: len(prefix) + 1] else line
    allowed = " >" if ">" in prefix else " "
    count = 0
    while count < min(width, len(expanded)) and expanded[count] in allowed:
        count += 1
    return expanded[count:]


def has_prefix(line: str, prefix: str) -> bool:
    """Return whether a line of a fence is indented (and quoted) as far as the fence's opening line; blank lines are."""
    blank = " \t>" if ">" in prefix else " \t"
    if not prefix or not line.strip(blank):
        return True
    head = line[: len(line) - len(line.lstrip(blank))].expandtabs(4)
    return len(head) >= len(
        prefix.expandtabs(4).rstrip() if ">" in prefix else prefix.expandtabs(4)
    )


def check_form(fence: Fence, path: Path) -> list[Problem]:
    """Return the faults of a fence's language and options."""
    problems: list[Problem] = []
    if not (fence.is_python or fence.is_console or fence.language in OTHER_LANGUAGES):
        known = "、".join(["python", "pycon", *sorted(OTHER_LANGUAGES)])
        problems.append(
            Problem(path, fence.start, f"不认识的代码块语言“{fence.language}”，可用：{known}")
        )
    for key in fence.options.keys() - OPTIONS:
        problems.append(
            Problem(
                path, fence.start, f"不认识的代码块选项 {key}，可用：{'、'.join(sorted(OPTIONS))}"
            )
        )
    for key in ("norun", "volatile"):
        if key in fence.options and not fence.options[key].strip():
            problems.append(Problem(path, fence.start, f'{key} 要写明原因：{key}="原因"'))
    if "norun" in fence.options and not (fence.is_python or fence.is_console):
        problems.append(Problem(path, fence.start, "norun 只用于 Python 代码块"))
    if "volatile" in fence.options and not fence.is_output:
        problems.append(Problem(path, fence.start, "volatile 只用于“输出”代码块"))
    return problems


def check_prose_line(line: str) -> str:
    """Return what is wrong with a line outside of fences that shows code which nobody would run, or an empty string."""
    if NOT_AT_LINE_START.match(line):
        return "代码块要另起一行：列表项、脚注的标记后面不能直接写 ```"
    if RAW_CODE.search(INLINE_CODE.sub("", line)):
        return "不要用 HTML 写代码（<pre>、<script>……）：没有人运行它；请用代码块"
    return ""


class _Comments:
    """Follows `<!-- … -->` over the lines outside of fences."""

    def __init__(self) -> None:
        self.open = False

    def read(self, line: str) -> None:
        """Take one more line."""
        line = line if self.open else INLINE_CODE.sub("", line)
        place = 0
        while (found := line.find("-->" if self.open else "<!--", place)) >= 0:
            place = found + 3
            self.open = not self.open


def find_fences(text: str, path: Path) -> tuple[list[Fence], list[Problem]]:
    """Return the fences of a page in order, and the faults of their form.

    `text` is the page with `\\n` line endings; `path` names it in the problems. Linear in the length of the page.
    """
    lines = text.split("\n")
    fences: list[Fence] = []
    problems: list[Problem] = []
    comments = _Comments()
    number = front_matter_lines(lines)
    if not number and lines[0].rstrip() == "---":
        problems.append(Problem(path, 1, "页首的 --- 没有结束：缺第二行 ---"))
    while number < len(lines):
        line = lines[number]
        opening = OPENING.match(line)
        number += 1
        if not opening or ("`" in opening["info"] and opening["marks"][0] == "`"):
            comments.read(line)
            complaint = "" if comments.open else check_prose_line(line)
            if complaint:
                problems.append(Problem(path, number, complaint))
            continue
        start, prefix, marks = number, opening["prefix"], opening["marks"]
        closing = re.compile(rf"{re.escape(marks)}[ \t]*$")
        body: list[str] = []
        while number < len(lines) and has_prefix(lines[number], prefix):
            stripped = strip_prefix(lines[number], prefix)
            if closing.match(stripped):
                break
            body.append(stripped)
            number += 1
        else:
            why = (
                f"第 {number + 1} 行缩进不够，代码块在那里断了"
                if number < len(lines)
                else f"缺一行 {marks}"
            )
            problems.append(Problem(path, start, f"代码块没有结束：{why}"))
            continue
        number += 1
        if comments.open:
            problems.append(
                Problem(path, start, "代码块写在 HTML 注释里，读者看不到它，也没有人运行它；请删掉")
            )
            continue
        fence = Fence(start, number, prefix, marks, *parse_info(opening["info"]), tuple(body))
        fences.append(fence)
        problems += check_form(fence, path)
    return fences, problems

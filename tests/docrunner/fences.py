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
OPTION = re.compile(r"""(?P<key>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))""")
CLASS = re.compile(r"(?:^|\s)\.(?P<name>[\w#.+-]+)")
OTHER_LANGUAGES = frozenset({"text", "sh", "yaml", "toml", "markdown", "json"})


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


def parse_info(info: str) -> tuple[str, dict[str, str]]:
    """Split what follows the opening marks into language (lower case) and options."""
    braces = BRACES.match(info)
    if braces:
        attributes = braces["attributes"]
        options = {m["key"]: next(v for v in (m["double"], m["single"], m["bare"]) if v is not None) for m in OPTION.finditer(attributes)}
        bare = OPTION.sub("", attributes)
        first = CLASS.search(bare)
        language = braces["language"] or (first["name"] if first else "")
        options |= dict.fromkeys(re.findall(r"(?<![.#\w-])[A-Za-z][\w-]*", bare), "")
        return language.lower(), options
    language = LANGUAGE.match(info)
    rest = info[language.end() :] if language else info
    options = {m["key"]: next(v for v in (m["double"], m["single"], m["bare"]) if v is not None) for m in OPTION.finditer(rest)}
    options |= dict.fromkeys(re.findall(r"[A-Za-z][\w-]*", OPTION.sub("", rest)), "")
    return (language["language"].lower() if language else ""), options


def strip_prefix(line: str, prefix: str) -> str:
    """Remove from `line` as much of the fence's own prefix as it has."""
    width = len(prefix.expandtabs(4))
    expanded = line.expandtabs(4) if "\t" in line[: len(prefix) + 1] else line
    count = 0
    while count < min(width, len(expanded)) and expanded[count] in " >":
        count += 1
    return expanded[count:]


def find_fences(text: str, path: Path) -> tuple[list[Fence], list[Problem]]:
    """Return the fences of a page in order, and the faults of their form.

    `text` is the page with `\\n` line endings; `path` names it in the problems.
    """
    lines = text.split("\n")
    fences: list[Fence] = []
    problems: list[Problem] = []
    number = front_matter_lines(lines)
    while number < len(lines):
        opening = OPENING.match(lines[number])
        number += 1
        if not opening or ("`" in opening["info"] and opening["marks"][0] == "`"):
            continue
        start, prefix, marks = number, opening["prefix"], opening["marks"]
        closing = re.compile(rf"[ \t>]*{re.escape(marks)}[ \t]*$")
        body: list[str] = []
        while number < len(lines) and not closing.match(lines[number]):
            body.append(strip_prefix(lines[number], prefix))
            number += 1
        if number == len(lines):
            problems.append(Problem(path, start, f"代码块没有结束：缺一行 {marks}"))
            break
        number += 1
        language, options = parse_info(opening["info"])
        fence = Fence(start, number, prefix, marks, language, options, tuple(body))
        fences.append(fence)
        if not (fence.is_python or fence.is_console or language in OTHER_LANGUAGES):
            known = "、".join(["python", "pycon", *sorted(OTHER_LANGUAGES)])
            problems.append(Problem(path, start, f"不认识的代码块语言“{language}”，可用：{known}"))
        for key in ("norun", "volatile"):
            if key in options and not options[key].strip():
                problems.append(Problem(path, start, f'{key} 要写明原因：{key}="原因"'))
    return fences, problems

"""Test cases of the runner as small files: a made-up book, what is done with it, and what must come out, in one place.

    One sentence on what the case shows.
    === docs/a/b.md crlf bom          a file of the book; options: crlf, bom, gbk, escapes (\\x00 …), repeat=1000, symlink
    …
    === expect docs/a/b.md::c         pytest runs with these arguments (default: docs)
    passed=2 failed=1                 outcomes; those not named are 0. Also exit=4
    + docs/a/b.md:3: 空的例子          a line of pytest's output holds this
    - Traceback                       no line holds this
    === after docs/a/b.md             the file now is this (options as above; what was written before needs no repeating: `same`)
    === same docs/a/b.md              the file is as the case wrote it, byte for byte
    === book                          each line is a part of one problem that book.check_book finds, in order; no line: none

Sections are worked off from top to bottom, so a case can run pytest, change a file and run it again. Whatever is not known here is refused.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

SECTION = re.compile(r"=== (?!\")(?P<kind>'[^']+'|\S+)(?P<rest>.*)")
"""`=== "…"` is a content tab of the page; a path with spaces stands in single quotes."""
OUTCOMES = frozenset({"passed", "failed", "skipped", "errors"})
FILE_OPTIONS = re.compile(r"crlf|bom|gbk|escapes|symlink|repeat=\d+")
MARKDOWN = """\
site_name: case
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.snippets: {base_path: [snippets], check_paths: true, dedent_subsections: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""


class CaseError(ValueError):
    """A case file that says something unknown."""


@dataclass
class Step:
    """A section of a case."""

    kind: str
    """`file`, `expect`, `after`, `same` or `book`."""
    line: int
    target: str = ""
    words: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        """The bytes of the file that the section holds."""
        text = "".join(line + "\n" for line in self.body)
        if "escapes" in self.words:
            text = text.encode("latin-1", "backslashreplace").decode("unicode_escape")
        for word in self.words:
            if word.startswith("repeat="):
                text *= int(word.removeprefix("repeat="))
        if "crlf" in self.words:
            text = text.replace("\n", "\r\n")
        encoding = (
            "gbk" if "gbk" in self.words else "latin-1" if "escapes" in self.words else "utf-8"
        )
        return (b"\xef\xbb\xbf" if "bom" in self.words else b"") + text.encode(encoding)


@dataclass
class Expectation:
    """What a run of pytest must show."""

    outcomes: dict[str, int] = field(default_factory=dict)
    exit: int | None = None
    said: list[str] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)


def parse_steps(text: str, name: str) -> list[Step]:
    """Return the sections of a case file called `name`."""
    lines = text.removesuffix("\n").split("\n")
    steps: list[Step] = []
    for number, line in enumerate(lines, start=1):
        match = SECTION.fullmatch(line)
        if not match:
            if steps:
                steps[-1].body.append(line)
            continue
        kind, words = match["kind"].strip("'"), shlex.split(match["rest"])
        if kind in ("expect", "book"):
            steps.append(Step(kind, number, words=words))
        elif kind in ("after", "same"):
            steps.append(Step(kind, number, words[0] if words else "", words[1:]))
        elif "/" in kind or "." in kind:
            steps.append(Step("file", number, kind, words))
        else:
            raise CaseError(f"{name}:{number}: unknown section {kind!r}")
        if kind not in ("expect", "book"):
            unknown = [word for word in steps[-1].words if not FILE_OPTIONS.fullmatch(word)]
            if unknown or not steps[-1].target:
                raise CaseError(
                    f"{name}:{number}: unknown options {unknown} of {steps[-1].target!r}"
                )
    if not lines[0].strip() or SECTION.fullmatch(lines[0]):
        raise CaseError(f"{name}:1: begin with a sentence on what the case shows")
    if not any(step.kind in ("expect", "book") for step in steps):
        raise CaseError(f"{name}: expects nothing")
    return steps


def parse_expectation(step: Step, name: str) -> Expectation:
    """Return what an `expect` section asks for."""
    expectation = Expectation()
    for number, line in enumerate(step.body, start=step.line + 1):
        if line.startswith("+ "):
            expectation.said.append(line[2:])
        elif line.startswith("- "):
            expectation.unsaid.append(line[2:])
        else:
            for word in line.split():
                key, _, value = word.partition("=")
                if not value.isdigit() or key not in {*OUTCOMES, "exit"}:
                    raise CaseError(f"{name}:{number}: unknown expectation {word!r}")
                if key == "exit":
                    expectation.exit = int(value)
                else:
                    expectation.outcomes[key] = int(value)
    if not expectation.outcomes and expectation.exit is None:
        raise CaseError(f"{name}:{step.line}: say how many pass and fail, or the exit code")
    return expectation


def write_file(root: Path, step: Step) -> None:
    """Write the file of a section below `root`."""
    file = root / step.target
    file.parent.mkdir(parents=True, exist_ok=True)
    if "symlink" in step.words:
        file.symlink_to(step.body[0])
    else:
        file.write_bytes(step.data)

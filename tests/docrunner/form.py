"""The form of pages in a second or two, without running a program: fences, questions, links to the page itself, formulas.

`python -m docrunner.form docs/vision/resnet.md …` (with tests/ on the path) checks these pages, or all without arguments.
The formulas are tried with the KaTeX that renders them (hooks/katex).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from .chapter import read_chapter
from .problem import PageError, Problem
from .questions import check_questions
from .rendered import check_rendered
from .sections import prose_lines
from .siteconfig import MarkdownOptions, read_markdown_options

CODE = re.compile(r"(`+)(?:(?!\1).)+\1")
DISPLAY = re.compile(r"\$\$(?P<tex>.+?)\$\$", re.DOTALL)
INLINE = re.compile(r"(?<![\\$])\$(?P<tex>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\$)")


def find_formulas(lines: list[tuple[int, str]]) -> list[tuple[int, str, bool]]:
    """Return (line, TeX, whether it stands alone) for each formula in the numbered prose `lines`."""
    text = "\n".join(CODE.sub(lambda m: " " * len(m[0]), line) for _, line in lines)
    numbers = [number for number, _ in lines]

    def line_of(position: int) -> int:
        return numbers[text.count("\n", 0, position)]

    found = [(line_of(m.start()), m["tex"].strip(), True) for m in DISPLAY.finditer(text)]
    rest = DISPLAY.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    found += [(line_of(m.start()), m["tex"], False) for m in INLINE.finditer(rest)]
    return sorted(found)


def check_formulas(path: Path, lines: list[tuple[int, str]], root: Path) -> list[Problem]:
    """Return a problem for each formula of the page that cannot be rendered."""
    if str(root / "hooks") not in sys.path:
        sys.path.insert(0, str(root / "hooks"))
    from katex import FormulaError, render

    problems = []
    for number, tex, display in find_formulas(lines):
        try:
            render(tex, display)
        except FormulaError as error:
            problems.append(Problem(path, number, f"公式 {tex} 有误：{error}"))
    return problems


def check_form(root: Path, page: Path, options: MarkdownOptions) -> list[Problem]:
    """Return every fault of form of one page (relative to `root`)."""
    try:
        chapter = read_chapter(root, page, options.snippets)
    except PageError as error:
        return error.problems
    problems = [
        *chapter.problems,
        *check_questions(chapter),
        *check_rendered(chapter, options, root),
    ]
    problems += check_formulas(page, prose_lines(chapter.text, chapter.fences), root)
    return sorted(set(problems))


def main(root: Path, names: list[str]) -> int:
    """Print the faults of the pages named, or of all; return how many there are."""
    pages = [Path(name) for name in names] or sorted(
        path.relative_to(root) for path in (root / "docs").rglob("*.md")
    )
    options = read_markdown_options(root)
    problems = [problem for page in pages for problem in check_form(root, page, options)]
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(pages)} 页，{len(problems)} 处\n")
    return len(problems)


if __name__ == "__main__":
    sys.exit(min(1, main(Path.cwd(), sys.argv[1:])))

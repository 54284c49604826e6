"""What no single page can show: files that no page uses, exceptions that must stay few.

`python -m docrunner.book` (with tests/ on the path) lists the exceptions.
"""

from __future__ import annotations

import os
import posixpath
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .chapter import Chapter, read_chapter
from .problem import PageError, Problem
from .questions import find_questions
from .siteconfig import read_markdown_options
from .source import read_text

LONGEST_LINE = 100
"""Columns of a line of code. A phone shows about 45, the rest is scrolled to; beyond this a desktop page scrolls too."""
SHARE_OF_EXCEPTIONS = 0.05
"""Programs with `norun`, and outputs with `volatile`, are at most this share of all programs, or three."""
PICTURES = ("docs/assets/figures", "docs/assets/diagrams")


@dataclass
class Book:
    """All chapters, and the pages that cannot be read."""

    root: Path
    chapters: list[Chapter] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Exceptions:
    """What is allowed, but should be rare; each entry is a line `path:line: …`."""

    programs: int
    norun: list[str]
    volatile: list[str]
    source_alone: list[str]

    def __str__(self) -> str:
        parts = (
            ("不运行的例子（norun）", self.norun),
            ("不核对的输出（volatile）", self.volatile),
            ("只靠文献的问题", self.source_alone),
        )
        return "\n".join(
            f"{title}：{len(lines)}\n" + "".join(f"  {line}\n" for line in lines)
            for title, lines in parts
        )


def read_book(root: Path) -> Book:
    """Return every page below docs/."""
    book = Book(root)
    options = read_markdown_options(root).snippets
    for file in sorted((root / "docs").rglob("*.md")):
        try:
            book.chapters.append(read_chapter(root, file.relative_to(root), options))
        except PageError as error:
            book.problems += error.problems
    return book


def files_below(root: Path, folder: str, pattern: str) -> list[Path]:
    """Return the files of `folder`, relative to `root`, without caches."""
    return sorted(
        file.relative_to(root)
        for file in (root / folder).rglob(pattern)
        if "__pycache__" not in file.parts
    )


def check_orphans(book: Book) -> list[Problem]:
    """Return a problem for each snippet and each picture that no page shows."""
    shown = {program.file for chapter in book.chapters for program in chapter.programs}
    problems = [
        Problem(file, 1, "没有一章展示这个程序：引用它，或删掉它")
        for file in files_below(book.root, "snippets", "*.py")
        if file not in shown
    ]
    pictures = set()
    for chapter in book.chapters:
        folder = PurePosixPath(chapter.path.as_posix()).parent
        pictures |= {
            posixpath.normpath((folder / image.target).as_posix()) for image in chapter.images
        }
        pictures |= {
            posixpath.normpath((folder / target).as_posix()) for target in chapter.html_images
        }
    for folder in PICTURES:
        orphans = [
            file
            for file in files_below(book.root, folder, "*.svg")
            if file.as_posix() not in pictures
        ]
        problems += [Problem(file, 1, "没有一页展示这张图：引用它，或删掉它") for file in orphans]
    return problems


def check_files(book: Book) -> list[Problem]:
    """Return a problem for each strange file: symbolic links, and files in snippets/ that are no Python files."""
    problems: list[Problem] = []
    for folder in ("docs", "snippets"):
        for parent, folders, files in os.walk(book.root / folder):
            for name in sorted(folders + files):
                file = Path(parent, name)
                shown = file.relative_to(book.root)
                if file.is_symlink():
                    problems.append(
                        Problem(
                            shown,
                            1,
                            "不要用符号链接：Windows 上会变成文字，网站和测试看到的也不一样",
                        )
                    )
                elif (
                    folder == "snippets"
                    and "__pycache__" not in file.parts
                    and file.is_file()
                    and file.suffix != ".py"
                ):
                    problems.append(Problem(shown, 1, "snippets/ 里只放 .py"))
    return problems


def check_lines(book: Book) -> list[Problem]:
    """Return a problem for each line of a snippet that is longer than `LONGEST_LINE`."""
    problems: list[Problem] = []
    for file in files_below(book.root, "snippets", "*.py"):
        try:
            lines = read_text(book.root, book.root / file).split("\n")
        except PageError as error:
            problems += error.problems
            continue
        long = [
            (number, len(line)) for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE
        ]
        problems += [
            Problem(file, number, f"这一行有 {width} 列，超过 {LONGEST_LINE}，页面上放不下")
            for number, width in long
        ]
    return problems


def check_book(book: Book) -> list[Problem]:
    """Return every fault that no single page can show."""
    return sorted({*book.problems, *check_orphans(book), *check_files(book), *check_lines(book)})


def find_exceptions(book: Book) -> Exceptions:
    """Return what the book does not run, does not compare, or takes from a source alone."""
    norun, volatile, alone = [], [], []
    for chapter in book.chapters:
        path = chapter.path.as_posix()
        for program in chapter.programs:
            if program.norun:
                norun.append(f"{path}:{program.line}: {program.name}：{program.norun}")
        for fence in chapter.fences:
            if "volatile" in fence.options:
                volatile.append(f"{path}:{fence.start}: {fence.options['volatile']}")
        alone += [
            f"{path}:{q.section.line}: {q.section.title}"
            for q in find_questions(chapter)
            if q.rests_on_source_alone
        ]
    return Exceptions(
        sum(len(chapter.programs) for chapter in book.chapters), norun, volatile, alone
    )


def check_exceptions(exceptions: Exceptions) -> str:
    """Return why there are too many exceptions, with their list, or an empty string."""
    most = max(3, int(exceptions.programs * SHARE_OF_EXCEPTIONS))
    for title, lines in (("norun", exceptions.norun), ("volatile", exceptions.volatile)):
        if len(lines) > most:
            return (
                f"{exceptions.programs} 个例子里有 {len(lines)} 处 {title}，最多 {most}：\n"
                + "\n".join(lines)
            )
    return ""


if __name__ == "__main__":
    sys.stdout.write(str(find_exceptions(read_book(Path.cwd()))))

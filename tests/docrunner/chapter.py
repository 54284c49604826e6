"""The programs of a page: which fences make up which program, where its output and its figures stand."""

from __future__ import annotations

import ast
import doctest
import posixpath
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from .fences import Fence, find_fences
from .problem import PageError, Problem
from .sections import Image, Section, find_html_images, find_images, find_sections
from .snippets import (
    Include,
    SnippetError,
    expand,
    find_snippet,
    lines_outside,
    make_preprocessor,
    parse_include,
    parse_regions,
    same_look,
    without_markers,
)
from .source import read_text

INLINE_LINES = 6
FIGURES = PurePosixPath("docs/assets/figures")
FIGURES_EACH = 20
"""A program draws fewer figures than this."""
DEFAULT_TIMEOUT = 10.0
LONGEST_TIMEOUT = 60.0
PAGE_TEST = "page"
"""Name of the test of a page's form; no program may have it."""


@dataclass
class Part:
    """A fence of a program: the lines of the source that it shows, and the output fence that follows it."""

    fence: Fence
    first: int
    last: int
    output: Fence | None = None
    figures: list[Image] = field(default_factory=list)


@dataclass
class Program:
    """What runs as one test: a snippet file, or a fence with its code written inline.

    `file` and the line numbers of the parts say where the code really stands: in the snippet, or in the page.
    """

    page: Path
    name: str
    file: Path
    text: str
    parts: list[Part]
    console: bool = False
    norun: str = ""
    timeout: float = DEFAULT_TIMEOUT
    asserts: bool = False
    """Whether it says itself what must be true."""

    @property
    def line(self) -> int:
        """Line of the page where the program starts."""
        return self.parts[0].fence.start

    @property
    def is_snippet(self) -> bool:
        """Whether the code stands in a file of its own."""
        return self.file != self.page

    def figure_path(self, number: int) -> PurePosixPath:
        """Return where the program's figure `number` (from 1) is kept, relative to the root."""
        inside = PurePosixPath(*self.file.parts[1:]).with_suffix("")
        return FIGURES / inside.with_name(
            inside.name + (f"-{number}" if number > 1 else "") + ".svg"
        )


@dataclass
class Chapter:
    """A page, read."""

    path: Path
    text: str
    fences: list[Fence]
    sections: list[Section]
    images: list[Image]
    html_images: list[str]
    programs: list[Program]
    problems: list[Problem]


def proves_something(tree: ast.AST) -> bool:
    """Return whether a program asserts: an assert statement about something, or a call whose name contains `assert` or `gradcheck`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant):
            return True
        if isinstance(node, ast.Call):
            name = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            if "assert" in name or "gradcheck" in name:
                return True
    return False


def is_empty(tree: ast.Module) -> bool:
    """Return whether a program does nothing: no statement but docstrings, imports and `pass`."""
    quiet = (ast.Import, ast.ImportFrom, ast.Pass)
    return all(
        isinstance(n, quiet) or (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))
        for n in tree.body
    )


def end_of_block(lines: list[str], fence: Fence) -> int:
    """Return the last line of the admonition, tab or list item that a fence stands in, or of the fence itself."""
    width = len(fence.prefix.expandtabs(4))
    last = fence.end
    for number, line in enumerate(lines[fence.end :] if width else [], start=fence.end + 1):
        if line.strip():
            if len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()) < width:
                break
            last = number
    return last


class _Reader:
    """Collects the programs of one page."""

    def __init__(self, root: Path, path: Path, snippet_options: dict[str, Any]) -> None:
        self.root, self.path = root, path
        self.text = read_text(root, root / path)
        self.fences, self.problems = find_fences(self.text, path)
        self.sections, faults = find_sections(self.text, self.fences, path)
        self.problems += faults
        self.named = [section for section in self.sections if section.id]
        self.images = find_images(self.text, self.fences)
        self.preprocessor = make_preprocessor(snippet_options, root)
        self.programs: list[Program] = []
        self.by_file: dict[Path, Program] = {}
        self.includes: dict[Path, list[Include]] = {}
        self.inline_count: Counter[str] = Counter()

    def fault(self, line: int, message: str, path: Path | None = None) -> None:
        self.problems.append(Problem(path or self.path, line, message))

    def inline_name(self, fence: Fence) -> str:
        """Return heading id and number, such as `bn-vs-ln-1`."""
        above = bisect_left(self.named, fence.start, key=lambda section: section.line)
        heading = self.named[above - 1].id if above else "top"
        self.inline_count[heading] += 1
        return f"{heading}-{self.inline_count[heading]}"

    def add_inline(self, fence: Fence) -> None:
        """Add a fence whose code is written in the page."""
        text = "\n".join(fence.body)
        if not text.strip():
            self.fault(fence.start, "空的例子：删掉它，或者写点什么")
        elif fence.is_python and len(fence.body) > INLINE_LINES:
            self.fault(
                fence.start,
                f"直接写在章节里的例子有 {len(fence.body)} 行，超过 {INLINE_LINES} 行的放进 snippets/",
            )
        part = Part(fence, fence.start + 1, fence.end - 1)
        self.programs.append(
            Program(self.path, self.inline_name(fence), self.path, text, [part], fence.is_console)
        )

    def add_include(self, fence: Fence, include: Include) -> None:
        """Add a fence that shows a snippet file or one of its regions."""
        found = find_snippet(self.preprocessor, include.target, self.root)
        if found is None:
            self.fault(fence.start, f"找不到引用的文件 {include.target}")
            return
        try:
            text = read_text(self.root, self.root / found)
            regions = parse_regions(text)
        except PageError as error:
            self.problems += error.problems
            return
        except SnippetError as error:
            self.fault(error.line, error.message, found)
            return
        if not text.strip():
            self.fault(fence.start, f"空的例子：{include.target} 里没有代码")
        if include.region and include.region not in [region.name for region in regions]:
            names = "、".join(region.name for region in regions) or "一个也没有"
            self.fault(
                fence.start, f"{include.target} 里没有区域 {include.region}（有的：{names}）"
            )
            return
        first, last = 1, text.count("\n") + 1
        if include.region:
            region = next(r for r in regions if r.name == include.region)
            first, last = region.first, region.last
        try:
            shown = expand(self.preprocessor, fence.body)
        except ValueError as error:
            self.fault(fence.start, str(error))
            return
        if same_look(shown) != without_markers(text, first, last):
            self.fault(
                fence.start,
                f"页面上显示的与 {found.as_posix()} 里的不一样：那个文件里又引用了别的文件？",
            )
        self.includes.setdefault(found, []).append(include)
        program = self.by_file.get(found)
        if program is None:
            program = Program(self.path, found.stem, found, text, [])
            self.by_file[found] = program
            self.programs.append(program)
        elif not include.region or any(
            p.first == 1 and p.last == text.count("\n") + 1 for p in program.parts
        ):
            self.fault(fence.start, f"{include.target} 在本章展示了两次")
            return
        elif program.parts and first <= program.parts[-1].first:
            self.fault(
                fence.start,
                f"区域 {include.region} 重复，或排在它前面的代码之前：区域要按文件里的顺序各引用一次",
            )
            return
        program.parts.append(Part(fence, first, last))

    def check_coverage(self) -> None:
        """Every region is shown, and every line of code stands in one."""
        for file, includes in self.includes.items():
            program = self.by_file[file]
            regions = parse_regions(program.text)
            shown = {include.region for include in includes}
            for region in regions:
                if region.name not in shown:
                    self.fault(
                        region.first - 1,
                        f"区域 {region.name} 没有被 {self.path.as_posix()} 引用",
                        file,
                    )
            if None not in shown:
                for line in lines_outside(program.text, regions)[:1]:
                    self.fault(line, "这一行不在任何区域里，读者看不到它", file)

    def check_programs(self) -> None:
        """Options, syntax, and whether a program proves anything."""
        for program in self.programs:
            options = {k: v for part in program.parts for k, v in part.fence.options.items()}
            program.norun = options.get("norun", "")
            if "timeout" in options:
                try:
                    program.timeout = float(options["timeout"])
                except ValueError:
                    program.timeout = 0.0
                if not 0 < program.timeout <= LONGEST_TIMEOUT:
                    self.fault(
                        program.line,
                        f'timeout="{options["timeout"]}" 不是 0 到 {LONGEST_TIMEOUT:g} 之间的秒数',
                    )
                    program.timeout = DEFAULT_TIMEOUT
            if program.norun:
                for part in program.parts:
                    if part.output and not part.output.options.get("volatile"):
                        self.fault(part.output.start, "norun 的例子不能有“输出”：没有人核对它")
            if program.console:
                self.check_console(program)
                continue
            if not program.text.strip():
                continue
            try:
                tree = ast.parse(program.text)
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                line = (getattr(error, "lineno", 1) or 1) + (
                    0 if program.is_snippet else program.parts[0].first - 1
                )
                self.fault(line, f"语法错误：{getattr(error, 'msg', error)}", program.file)
                continue
            if is_empty(tree):
                self.fault(program.line, "空的例子：只有导入，没有做任何事")
            program.asserts = proves_something(tree)

    def check_console(self, program: Program) -> None:
        """An interactive session is well formed and expects something."""
        if not program.text.strip():
            return
        try:
            examples = doctest.DocTestParser().get_examples(program.text + "\n")
        except ValueError as error:
            self.fault(program.line, f"pycon 的格式不对：{error}")
            return
        if not examples:
            self.fault(program.line, "空的例子：pycon 里没有 >>>")
        program.asserts = any(example.want or "assert" in example.source for example in examples)

    def attach_outputs(self) -> None:
        """Give each output fence to the part right before it.

        Only blank lines, pictures, and the rest of the admonition that the program is folded into may stand between.
        """
        lines = self.text.split("\n")
        parts = {part.fence.start: part for program in self.programs for part in program.parts}
        pictures = {image.line for image in self.images}
        for index, fence in enumerate(self.fences):
            if not fence.is_output:
                continue
            before = self.fences[index - 1] if index else None
            part = parts.get(before.start) if before else None
            outside = before and len(fence.prefix) < len(before.prefix)
            between = (
                range((end_of_block(lines, before) if outside else before.end) + 1, fence.start)
                if before
                else []
            )
            if part is None or any(
                lines[n - 1].strip(" \t>") and n not in pictures for n in between
            ):
                self.fault(fence.start, "这个“输出”不属于任何程序：它要紧跟在 Python 代码块后面")
            else:
                part.output = fence

    def attach_figures(self) -> None:
        """Give each picture under docs/assets/figures/ to the program that draws it."""
        owners = {
            p.figure_path(n): p
            for p in self.programs
            if p.is_snippet
            for n in range(1, FIGURES_EACH)
        }
        for image in self.images:
            target = PurePosixPath(
                posixpath.normpath(
                    (PurePosixPath(self.path.as_posix()).parent / image.target).as_posix()
                )
            )
            if not target.is_relative_to(FIGURES):
                continue
            owner = owners.get(target)
            before = (
                [part for part in owner.parts if part.fence.start < image.line] if owner else []
            )
            if not before:
                self.fault(
                    image.line, f"图 {target} 不属于它前面的任何程序：文件名要与画它的例子相同"
                )
            else:
                before[-1].figures.append(image)

    def read(self) -> Chapter:
        """Return the page."""
        for fence in self.fences:
            if not (fence.is_python or fence.is_console):
                continue
            try:
                include = parse_include(fence.body)
            except ValueError as error:
                self.fault(fence.start, str(error))
                continue
            if include:
                self.add_include(fence, include)
            else:
                self.add_inline(fence)
        names = Counter([PAGE_TEST, *(program.name for program in self.programs)])
        for program in self.programs:
            if program.name == PAGE_TEST:
                self.fault(
                    program.line, f"例子不能叫 {PAGE_TEST}：那是检查整页的测试的名字；改一个文件名"
                )
            elif names[program.name] > 1:
                self.fault(program.line, f"本章有两个例子都叫 {program.name}；改一个文件名")
        self.check_coverage()
        self.attach_outputs()
        self.attach_figures()
        self.check_programs()
        html_images = find_html_images(self.text, self.fences)
        return Chapter(
            self.path,
            self.text,
            self.fences,
            self.sections,
            self.images,
            html_images,
            self.programs,
            sorted(set(self.problems)),
        )


def read_chapter(root: Path, path: Path, snippet_options: dict[str, Any]) -> Chapter:
    """Return the page at `path` (relative to `root`) with its programs and faults.

    `snippet_options` are the options of pymdownx.snippets in mkdocs.yml. Raises `PageError` when the page cannot be read.
    """
    return _Reader(root, path, snippet_options).read()

"""The pytest plugin: collects each chapter with Sybil, runs its programs, rewrites outputs when asked to.

Test ids: `docs/part/chapter.md::example` for a program, `docs/part/chapter.md::page` for the form of the page. With
`--repeat 20` a program is run twenty times, all in shuffled order: `example[1]` … `example[20]`; `::example` selects them all.
Sybil: https://sybil.readthedocs.io/
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sybil import Document, Region, Sybil
from sybil.example import Example
from sybil.integration.pytest import SybilFile, SybilItem

from . import client
from .chapter import PAGE_TEST, Chapter, Program, read_chapter
from .job import Job, Result
from .outputs import Edit, Verdict, apply_edits, judge, remove_unfinished, write_atomically
from .problem import PageError, Problem
from .questions import check_questions
from .rendered import check_rendered
from .siteconfig import MarkdownOptions, read_markdown_options
from .source import read_text

OPTIONS_KEY = pytest.StashKey[MarkdownOptions]()
HINT = "输出变了，而且变得对？python -m pytest {page}::{name} --update-outputs"


class ProgramFailure(Exception):
    """A program failed, or printed or drew something else than its page shows."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("docrunner")
    group.addoption(
        "--repeat",
        type=int,
        default=1,
        metavar="N",
        help="run each program of the chapters N times, shuffled (see --repeat-seed)",
    )
    group.addoption(
        "--repeat-seed",
        type=int,
        default=None,
        metavar="SEED",
        help="order of --repeat (default: another one each time, printed)",
    )
    group.addoption(
        "--update-outputs",
        action="store_true",
        help="rewrite the outputs and figures that differ (never in CI)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to update in CI, where a rewritten output would hide that it changed; choose the order of `--repeat`."""
    update, repeat = config.getoption("--update-outputs"), config.getoption("--repeat")
    if update and os.environ.get("CI", "").lower() not in ("", "false", "0", "no"):
        raise pytest.UsageError(
            "--update-outputs 不能在 CI 里用：输出的变化要出现在提交里，由人来看"
        )
    if repeat < 1 or (update and repeat > 1):
        raise pytest.UsageError("--repeat 要大于 0，并且不能与 --update-outputs 一起用")
    if repeat > 1 and config.option.repeat_seed is None:
        config.option.repeat_seed = random.randrange(
            10**6
        )  # workers of pytest-xdist are given it with the other options


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say how to get the same order again."""
    if config.getoption("--repeat") == 1:
        return None
    return f"每个例子跑 {config.getoption('--repeat')} 遍；同样的顺序：--repeat-seed {config.getoption('--repeat-seed')}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle what `--repeat` multiplied."""
    if config.getoption("--repeat") > 1:
        random.Random(config.getoption("--repeat-seed")).shuffle(items)


def markdown_options(config: pytest.Config) -> MarkdownOptions:
    """Return mkdocs.yml's Markdown options, read once a session."""
    if OPTIONS_KEY not in config.stash:
        config.stash[OPTIONS_KEY] = read_markdown_options(config.rootpath)
    return config.stash[OPTIONS_KEY]


def job_for(program: Program, root: Path) -> Job:
    """Return what a child process needs to run `program`."""
    offset = 0 if program.is_snippet else program.parts[0].first - 1
    lines = program.text.count("\n") + 1
    chunks = (
        [(p.first, p.last) for p in program.parts]
        if program.is_snippet
        else [(offset + 1, offset + lines)]
    )
    return Job(
        str(root),
        program.file.as_posix(),
        program.text,
        chunks,
        offset,
        program.console,
        program.timeout,
    )


class ChapterParser:
    """A Sybil parser: one region a program, which starts at the program's first fence."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.chapter: Chapter | None = None

    def __call__(self, document: Document) -> Iterable[Region]:
        """Yield the programs of the page."""
        root = self.config.rootpath
        self.chapter = read_chapter(
            root, Path(document.path).relative_to(root), markdown_options(self.config).snippets
        )
        starts = [0]
        for line in document.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        for program in self.chapter.programs:
            fence = program.parts[0].fence
            yield Region(
                starts[fence.start - 1],
                min(starts[fence.end] - 1, len(document.text)),
                program,
                self.evaluate,
            )

    def evaluate(self, example: Example) -> None:
        """Run a program; raise `ProgramFailure` for its failure or for what the page shows wrongly."""
        program: Program = example.parsed
        root = self.config.rootpath
        result = client.run(job_for(program, root))
        example.namespace["result"] = result
        where = f"{program.page.as_posix()}:{program.line}"
        if result.failure:
            raise ProgramFailure(f"{where}: 例子 {program.name} 失败\n{result.failure}")
        verdict = judge(root, program, result)
        example.namespace["verdict"] = verdict
        if not self.config.getoption("--update-outputs"):
            messages = verdict.messages + verdict.by_hand
            if messages:
                raise ProgramFailure(
                    "\n".join(
                        [*messages, HINT.format(page=program.page.as_posix(), name=program.name)]
                    )
                )
        elif verdict.by_hand:
            raise ProgramFailure("\n".join(verdict.by_hand))


class NamingSybil(Sybil):
    """Names an example after its program instead of its line."""

    def identify(self, example: Example) -> str:
        """Return the last part of the test id."""
        return example.parsed.name


class RepeatedSybil(NamingSybil):
    """Names the nth run of an example."""

    def __init__(self, number: int) -> None:
        super().__init__([], patterns=["*.md"])
        self.number = number

    def identify(self, example: Example) -> str:
        """Return the last part of the test id."""
        return f"{example.parsed.name}[{self.number}]"


class ProgramItem(SybilItem):
    """The test of one program."""

    def __init__(self, parent: pytest.Collector, sybil: Sybil, example: Example) -> None:
        super().__init__(parent, sybil, example)
        if self.program.norun:
            self.add_marker(pytest.mark.skip(reason=f"norun：{self.program.norun}"))

    @property
    def program(self) -> Program:
        """The program."""
        return self.example.parsed

    def runtest(self) -> None:
        """Run the program, and note what must be rewritten."""
        self.example.namespace.clear()
        try:
            self.example.evaluate()
        finally:
            result: Result | None = self.example.namespace.get("result")
            verdict: Verdict | None = self.example.namespace.get("verdict")
            if result:
                self.user_properties.append(("seconds", round(result.seconds, 4)))
                self.user_properties.append(("peak_mib", round(result.peak_mib, 1)))
            if verdict and self.config.getoption("--update-outputs"):
                self.user_properties.append(("edits", [edit.dump() for edit in verdict.edits]))
                self.user_properties.append(("figures", verdict.figures))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show what the program did, without frames of the runner."""
        if isinstance(excinfo.value, ProgramFailure | PageError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """Return the place of the program in its page."""
        return self.path, self.program.line - 1, self.name


class PageItem(pytest.Item):
    """The test of the page's form: fences, regions, questions, and what the reader sees."""

    def __init__(self, *, chapter: Chapter | None, error: PageError | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.chapter, self.error = chapter, error

    def runtest(self) -> None:
        """Raise `PageError` with every fault of the page."""
        if self.error:
            raise self.error
        assert self.chapter
        problems = list(self.chapter.problems)
        problems += check_questions(self.chapter)
        problems += check_rendered(
            self.chapter, markdown_options(self.config), self.config.rootpath
        )
        if problems:
            raise PageError(sorted(set(problems)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the faults, one a line."""
        if isinstance(excinfo.value, PageError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """Return the page."""
        return self.path, 0, self.name


class ChapterFile(SybilFile):
    """A page of docs/."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the test of the page's form, then one test a program."""
        parser = ChapterParser(self.config)
        sybil = NamingSybil(
            [parser], patterns=["*.md"], path=str(self.config.rootpath), encoding="utf-8-sig"
        )
        try:
            read_text(self.config.rootpath, self.path)  # before Sybil does, which knows no limits
            document = sybil.parse(self.path)
        except PageError as error:
            yield PageItem.from_parent(self, name=PAGE_TEST, chapter=None, error=error)
            return
        except (
            Exception
        ) as error:  # a fault of the runner, but the page that shows it must be named
            problem = Problem(
                self.path.relative_to(self.config.rootpath),
                1,
                f"读不了这一页：{type(error).__name__}: {error}",
            )
            yield PageItem.from_parent(
                self, name=PAGE_TEST, chapter=None, error=PageError([problem])
            )
            return
        self.sybils, self.documents = [sybil], [document]
        yield PageItem.from_parent(self, name=PAGE_TEST, chapter=parser.chapter, error=None)
        repeat = self.config.getoption("--repeat")
        names = (
            [sybil] if repeat == 1 else [RepeatedSybil(number) for number in range(1, repeat + 1)]
        )
        for example in document.examples():
            for name in names:
                yield ProgramItem.from_parent(self, sybil=name, example=example)


class LinkedFolder(pytest.Directory):
    """A folder of docs/ that is a symbolic link: a test that fails, since following it may never end."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the failing test."""
        problem = Problem(
            self.path.relative_to(self.config.rootpath),
            1,
            f"文件夹是符号链接（{os.readlink(self.path)}），没有进去：不要用符号链接",
        )
        yield PageItem.from_parent(self, name=PAGE_TEST, chapter=None, error=PageError([problem]))


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> LinkedFolder | None:
    """Stop at symbolic links below docs/."""
    if path.is_symlink() and path.is_relative_to(parent.config.rootpath / "docs"):
        return LinkedFolder.from_parent(parent, path=path)
    return None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ChapterFile | None:
    """Collect the Markdown pages below docs/."""
    docs = parent.config.rootpath / "docs"
    if file_path.suffix == ".md" and file_path.is_relative_to(docs):
        return ChapterFile.from_parent(parent, path=file_path, sybils=[])
    return None


class Updater:
    """Collects the edits of all tests in the main process and writes them at the end, page by page."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.edits: dict[str, list[Edit]] = {}
        self.figures: dict[str, str] = {}
        self.notes: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Collect what a finished test wants to rewrite."""
        if report.when != "call":
            return
        for name, value in report.user_properties:
            if name == "edits":
                for data in value:
                    edit = Edit.load(data)
                    self.edits.setdefault(edit.path, []).append(edit)
            elif name == "figures":
                self.figures.update(value)

    def pytest_sessionfinish(self) -> None:
        """Write."""
        root = self.config.rootpath
        remove_unfinished(root)
        for path, edits in sorted(self.edits.items()):
            refused = apply_edits(root, path, edits)
            self.notes.append(refused or f"已重写 {path}（{len(edits)} 处）")
        for path, text in sorted(self.figures.items()):
            write_atomically(root / path, text.encode("utf-8"))
            self.notes.append(f"已重画 {path}")

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say what was written."""
        for note in self.notes or ["没有需要重写的输出"]:
            terminalreporter.write_line(note)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Register the updater in the main process."""
    config = session.config
    if config.getoption("--update-outputs") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Updater(config), "docrunner-updater")

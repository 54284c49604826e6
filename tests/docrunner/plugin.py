"""The pytest plugin: collects each chapter with Sybil, runs its programs, rewrites outputs when asked to.

Test ids: `docs/part/chapter.md::example` for a program, `docs/part/chapter.md::page` for the form of the page.
Sybil: https://sybil.readthedocs.io/
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sybil import Document, Region, Sybil
from sybil.example import Example
from sybil.integration.pytest import SybilFile, SybilItem

from . import client
from .chapter import Chapter, Program, read_chapter
from .job import Job, Result
from .outputs import Edit, Verdict, apply_edits, judge, write_atomically
from .problem import PageError
from .questions import check_questions
from .rendered import check_rendered
from .siteconfig import MarkdownOptions, read_markdown_options

OPTIONS_KEY = pytest.StashKey[MarkdownOptions]()
HINT = "输出变了，而且变得对？python -m pytest {page}::{name} --update-outputs"


class ProgramFailure(Exception):
    """A program failed, or printed or drew something else than its page shows."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-outputs`."""
    group = parser.getgroup("docrunner")
    group.addoption("--update-outputs", action="store_true", help="rewrite the outputs and figures that differ (never in CI)")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to update in CI, where a rewritten output would hide that it changed."""
    if config.getoption("--update-outputs") and os.environ.get("CI", "").lower() in ("true", "1", "yes"):
        raise pytest.UsageError("--update-outputs 不能在 CI 里用：输出的变化要出现在提交里，由人来看")


def markdown_options(config: pytest.Config) -> MarkdownOptions:
    """Return mkdocs.yml's Markdown options, read once a session."""
    if OPTIONS_KEY not in config.stash:
        config.stash[OPTIONS_KEY] = read_markdown_options(config.rootpath)
    return config.stash[OPTIONS_KEY]


def job_for(program: Program, root: Path) -> Job:
    """Return what a child process needs to run `program`."""
    offset = 0 if program.is_snippet else program.parts[0].first - 1
    lines = program.text.count("\n") + 1
    chunks = [(p.first, p.last) for p in program.parts] if program.is_snippet else [(offset + 1, offset + lines)]
    return Job(str(root), program.file.as_posix(), program.text, chunks, offset, program.console, program.timeout)


class ChapterParser:
    """A Sybil parser: one region a program, which starts at the program's first fence."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.chapter: Chapter | None = None

    def __call__(self, document: Document) -> Iterable[Region]:
        """Yield the programs of the page."""
        root = self.config.rootpath
        self.chapter = read_chapter(root, Path(document.path).relative_to(root), markdown_options(self.config).snippets)
        starts = [0]
        for line in document.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        for program in self.chapter.programs:
            fence = program.parts[0].fence
            yield Region(starts[fence.start - 1], min(starts[fence.end] - 1, len(document.text)), program, self.evaluate)

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
                raise ProgramFailure("\n".join([*messages, HINT.format(page=program.page.as_posix(), name=program.name)]))
        elif verdict.by_hand:
            raise ProgramFailure("\n".join(verdict.by_hand))


class NamingSybil(Sybil):
    """Names an example after its program instead of its line."""

    def identify(self, example: Example) -> str:
        """Return the last part of the test id."""
        return example.parsed.name


class ProgramItem(SybilItem):
    """The test of one program."""

    @property
    def program(self) -> Program:
        """The program."""
        return self.example.parsed

    def runtest(self) -> None:
        """Run the program, and note what must be rewritten."""
        if self.program.norun:
            pytest.skip(f"norun：{self.program.norun}")
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
        problems += check_rendered(self.chapter, markdown_options(self.config), self.config.rootpath)
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
        sybil = NamingSybil([parser], patterns=["*.md"], path=str(self.config.rootpath), encoding="utf-8-sig")
        try:
            document = sybil.parse(self.path)
        except (PageError, UnicodeDecodeError) as error:
            if not isinstance(error, PageError):
                error = PageError([])
            try:
                read_chapter(self.config.rootpath, self.path.relative_to(self.config.rootpath), markdown_options(self.config).snippets)
            except PageError as page_error:
                error = page_error
            yield PageItem.from_parent(self, name="page", chapter=None, error=error)
            return
        self.sybils, self.documents = [sybil], [document]
        yield PageItem.from_parent(self, name="page", chapter=parser.chapter, error=None)
        for example in document.examples():
            yield ProgramItem.from_parent(self, sybil=sybil, example=example)


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

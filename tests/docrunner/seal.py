"""Writes down which chapters passed, with what and when; the build shows it at the end of each chapter.

The file `.cache/verified.json` maps a page to the versions, the day (UTC), and the SHA-256 of its text, programs and figures: a page
that was edited afterwards, or failed, or was run in part, has no seal. hooks/seal.py reads it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

from .chapter import PAGE_TEST, Chapter, read_chapter
from .outputs import write_atomically
from .problem import PageError
from .siteconfig import read_markdown_options

FILE = ".cache/verified.json"


def digests(root: Path, chapter: Chapter) -> dict[str, str]:
    """Return the SHA-256 of each file that the page shows: itself, its programs, and the figures that they drew."""
    figures = Path("docs/assets/figures") / chapter.path.relative_to("docs").with_suffix("")
    files = {
        chapter.path,
        *(program.file for program in chapter.programs),
        *(path.relative_to(root) for path in (root / figures).glob("*.svg")),
    }
    return {
        file.as_posix(): hashlib.sha256((root / file).read_bytes()).hexdigest()
        for file in sorted(files)
    }


def torch_version() -> str:
    """Return the version of torch without its local part, or nothing where it is not installed."""
    try:
        return version("torch").split("+")[0]
    except PackageNotFoundError:
        return ""


class Sealer:
    """Collects the outcome of each test of a page, and writes the seals at the end of the run."""

    def __init__(self, config: pytest.Config) -> None:
        self.root = config.rootpath
        self.passed: dict[str, set[str]] = {}
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what passed and what failed; a skipped test (norun) counts as passed."""
        page, _, name = report.nodeid.partition("::")
        if not (page.startswith("docs/") and page.endswith(".md") and name):
            return
        if report.failed:
            self.failed.add(page)
        elif report.when == "call" or report.skipped:
            self.passed.setdefault(page, set()).add(name)

    def seals(self) -> dict[str, dict[str, Any]]:
        """Return the seal of each page of which every test passed in this run."""
        options = read_markdown_options(self.root).snippets
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        sealed = {}
        for page, names in self.passed.items():
            try:
                chapter = read_chapter(self.root, Path(page), options)
            except PageError:
                continue
            if (
                page in self.failed
                or not {
                    PAGE_TEST,
                    *(program.name for program in chapter.programs),
                }
                <= names
            ):
                continue
            sealed[page] = {
                "torch": torch_version(),
                "python": platform.python_version(),
                "date": today,
                "files": digests(self.root, chapter),
            }
        return sealed

    def pytest_sessionfinish(self) -> None:
        """Add the new seals to the file, and take out those of pages that failed."""
        if not (self.passed or self.failed):
            return
        path = self.root / FILE
        try:
            known = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            known = {}
        known = {
            page: seal for page, seal in known.items() if page not in self.failed
        } | self.seals()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(known, indent=1, sort_keys=True).encode())


def pytest_sessionstart(session: pytest.Session) -> None:
    """Register the sealer in the main process; not while outputs are rewritten, or programs repeated."""
    config = session.config
    if (
        hasattr(config, "workerinput")
        or config.getoption("--update-outputs")
        or config.getoption("--repeat") > 1
    ):
        return
    config.pluginmanager.register(Sealer(config), "docrunner-sealer")

"""What went wrong, where people look on GitHub: a table on the run's page, and a note at the line in the diff.

Both need nothing but the environment that GitHub sets: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

PLACE = re.compile(
    r"^(?P<file>(?:docs|snippets|tests|hooks)/[^\s:]+):(?P<line>\d+): (?P<message>.+)$",
    re.MULTILINE,
)
AGAIN = "python -m pytest {}"
MOST = 50
"""Notes and rows: GitHub shows no more notes of one step, and nobody reads more rows."""


def faults(text: str, nodeid: str) -> list[tuple[str, int, str]]:
    """Return (file, line, message) for each place that a failure names; where it names none, the file of the test."""
    found = [(m["file"], int(m["line"]), m["message"].strip()) for m in PLACE.finditer(text)]
    last = next((line for line in reversed(text.splitlines()) if line.strip()), "失败")
    return found[:5] or [(nodeid.split("::")[0], 1, last.strip())]


def table(rows: list[tuple[str, tuple[str, int, str]]]) -> str:
    """Return the failures (test id, place) as a Markdown table: where, what, and the command that shows it again."""

    def cell(text: str) -> str:
        return text.replace("|", "\\|").replace("\n", " ")[:300]

    lines = ["| 在哪里 | 怎么了 | 在本机重现 |", "|---|---|---|"]
    lines += [
        f"| `{file}:{line}` | {cell(message)} | `{cell(AGAIN.format(nodeid))}` |"
        for nodeid, (file, line, message) in rows[:MOST]
    ]
    if len(rows) > MOST:
        lines.append(f"\n还有 {len(rows) - MOST} 处。")
    return "\n".join(lines) + "\n"


def note(file: str, line: int, message: str) -> str:
    """Return the workflow command that puts `message` at a line of the diff."""
    data = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::error file={place},line={line}::{data}"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Write the table and the notes, on GitHub only and once."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary or hasattr(config, "workerinput"):
        return
    reports = [
        *terminalreporter.stats.get("failed", []),
        *terminalreporter.stats.get("error", []),
    ]
    rows = [
        (report.nodeid, fault)
        for report in reports
        for fault in faults(report.longreprtext, report.nodeid)
    ]
    for _, fault in rows[:MOST]:
        terminalreporter.write_line(note(*fault))
    if rows:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(table(rows))

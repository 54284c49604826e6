"""A fault in a page or a snippet, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, and where.

    `path` is relative to the root of the checkout; `line` counts from 1.
    """

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.message}"


class PageError(Exception):
    """Raised when a file cannot be read as a page at all; carries its problems."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

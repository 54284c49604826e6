"""What is asked of a child process, and what it reports. Plain data, sent as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

MEMORY_BYTES = 2 * 1024**3
OUTPUT_BYTES = 64 * 1024


@dataclass
class Job:
    """A program to run. `chunks` are the first and last lines of its parts; `offset` is added to the lines of the code."""

    root: str
    file: str
    """Where the code stands, relative to root: shown in tracebacks."""
    text: str
    chunks: list[tuple[int, int]]
    offset: int = 0
    console: bool = False
    timeout: float = 10.0
    memory: int = MEMORY_BYTES
    confined: bool = True
    """Whether the system may confine writes (Landlock); tests say no to see how it goes on a system without it."""

    def dump(self) -> str:
        """Return the job as a line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, line: str) -> Self:
        """Return the job that `dump` wrote."""
        return cls(**json.loads(line))


@dataclass
class Result:
    """What a program did. `failure` is empty when it ran to its end and kept the rules."""

    failure: str = ""
    """A sentence, or a traceback in the lines of the snippet."""
    outputs: list[str] = field(default_factory=list)
    """What each part printed."""
    figures: list[list[str]] = field(default_factory=list)
    """The SVG text of the figures that each part drew."""
    seconds: float = 0.0
    peak_mib: float = 0.0

    def dump(self) -> str:
        """Return the result as a line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, data: dict[str, Any]) -> Self:
        """Return the result from its JSON object."""
        return cls(**data)


def relative(root: str, path: str) -> str:
    """Return `path` below `root` when it is, else as it is."""
    try:
        return Path(path).resolve().relative_to(Path(root).resolve()).as_posix()
    except (ValueError, OSError):
        return path

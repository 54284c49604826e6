"""Compares what a program printed and drew with what its page shows, and says how the page must change.

Checking and updating are two readings of the same `Verdict`.
"""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from . import svg
from .chapter import Part, Program, end_of_block
from .fences import OPENING, Fence
from .job import Result
from .source import read_text

UNFINISHED = ".unfinished"
"""How the name of a file ends while it is written."""


@dataclass(frozen=True)
class Edit:
    """Lines `first`..`last` (from 1; last < first: insert before first) of a page become `lines`."""

    path: str
    first: int
    last: int
    lines: tuple[str, ...]
    old: tuple[str, ...]
    """What stands there now; an edit is refused when something else does."""

    def dump(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    @classmethod
    def load(cls, data: dict[str, Any]) -> Self:
        """Return the edit that `dump` wrote."""
        return cls(
            data["path"], data["first"], data["last"], tuple(data["lines"]), tuple(data["old"])
        )


@dataclass
class Verdict:
    """What differs (for the reader of a failure), and what would mend it."""

    messages: list[str] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    figures: dict[str, str] = field(default_factory=dict)
    """Path relative to the root → SVG text to write."""
    by_hand: list[str] = field(default_factory=list)
    """What only the author can mend."""


def normal(text: str) -> list[str]:
    """Return the lines of an output as a page shows them: without tabs, trailing spaces, and empty lines at its end."""
    lines = [line.expandtabs(4).rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def fence_lines(printed: list[str], prefix: str, info: str) -> tuple[str, ...]:
    """Return an output fence that shows `printed`."""
    longest = max((len(m) for line in printed for m in re.findall(r"^\s*(`{3,})", line)), default=2)
    marks = "`" * max(3, longest + 1)
    return tuple((prefix + line).rstrip() for line in [marks + info, *printed, marks])


def place_for_output(lines: list[str], fence: Fence) -> tuple[int, str]:
    """Return the line after which a new output of `fence` belongs, and its prefix.

    That is right behind the fence; behind the whole block when the fence is the last one of an admonition, which may be folded.
    """
    end = end_of_block(lines, fence)
    others = any(OPENING.match(line) for line in lines[fence.end : end])
    width = len(fence.prefix.expandtabs(4))
    above = (
        line
        for line in reversed(lines[: fence.start - 1])
        if line.strip() and len(line) - len(line.lstrip()) < width
    )
    container = next(above, "").lstrip() if width and ">" not in fence.prefix else ""
    return (
        (end, "")
        if container.startswith(("!!!", "???")) and not others
        else (fence.end, fence.prefix)
    )


def judge_output(
    program: Program, part: Part, printed_text: str, page: list[str], verdict: Verdict
) -> None:
    """Add to `verdict` how the output of one part differs from its fence."""
    printed = normal(printed_text)
    where = f"{program.page.as_posix()}:{(part.output or part.fence).start}"
    fence = part.output
    if fence is None:
        if not printed:
            return
        verdict.messages.append(
            f"{where}: 程序打印了 {len(printed)} 行，页面上没有“输出”：\n"
            + "\n".join(f"+{line}" for line in printed)
        )
        after, prefix = place_for_output(page, part.fence)
        lines = (prefix.rstrip(), *fence_lines(printed, prefix, 'text title="输出"'))
        verdict.edits.append(Edit(program.page.as_posix(), after + 1, after, lines, ()))
        return
    shown = normal("\n".join(fence.body))
    old = tuple(page[fence.start - 1 : fence.end])
    if not printed:
        verdict.messages.append(f"{where}: 页面上有“输出”，程序却什么也没有打印")
        verdict.edits.append(Edit(program.page.as_posix(), fence.start, fence.end, (), old))
        return
    volatile = bool(fence.options.get("volatile"))
    if shown == printed or (volatile and shown):
        return
    diff = difflib.unified_diff(
        shown,
        printed,
        f"{where}（页面上的输出）",
        f"{program.file.as_posix()}（实际打印）",
        lineterm="",
    )
    verdict.messages.append(f"{where}: 输出与实际不符\n" + "\n".join(diff))
    info = page[fence.start - 1][len(fence.prefix) + len(fence.marks) :]
    verdict.edits.append(
        Edit(
            program.page.as_posix(),
            fence.start,
            fence.end,
            fence_lines(printed, fence.prefix, info),
            old,
        )
    )


def judge_figures(root: Path, program: Program, drawn: list[list[str]], verdict: Verdict) -> None:
    """Add to `verdict` how the figures differ from the files, and which are drawn but not shown, or shown but not drawn."""
    count = 0
    for part, figures in zip(program.parts, drawn, strict=False):
        shown = {Path(image.target).name for image in part.figures}
        for text in figures:
            count += 1
            if not program.is_snippet:
                verdict.by_hand.append(
                    f"{program.page.as_posix()}:{part.fence.start}: 直接写在章节里的例子不能画图：放进 snippets/"
                )
                continue
            path = program.figure_path(count)
            if path.name not in shown:
                link = f"![…]({os.path.relpath(path, program.page.parent.as_posix())})"
                verdict.by_hand.append(
                    f"{program.page.as_posix()}:{part.fence.end}: 程序画的图没有展示：在它后面加一行 {link}，并写上说明"
                )
            file = root / path
            differs = (
                svg.difference(file.read_bytes().decode("utf-8", "replace"), text)
                if file.is_file()
                else "文件还不存在"
            )
            if differs:
                verdict.messages.append(
                    f"{program.page.as_posix()}:{part.fence.start}: 图 {path} 与实际画的不符：{differs}"
                )
                verdict.figures[str(path)] = text
    expected = {program.figure_path(n).name for n in range(1, count + 1)}
    for part in program.parts:
        for image in part.figures:
            if Path(image.target).name not in expected:
                verdict.by_hand.append(
                    f"{program.page.as_posix()}:{image.line}: 展示了 {image.target}，程序却没有画它"
                )


def judge(root: Path, program: Program, result: Result) -> Verdict:
    """Return how the page differs from what the program did."""
    verdict = Verdict()
    page = read_text(root, root / program.page).split("\n")
    for part, printed in zip(program.parts, result.outputs, strict=True):
        judge_output(program, part, printed, page, verdict)
    judge_figures(root, program, result.figures, verdict)
    if not (program.asserts or any(map(normal, result.outputs)) or any(result.figures)):
        verdict.by_hand.append(
            f"{program.page.as_posix()}:{program.line}: 这个例子既没有断言，也没有输出和图，什么也没有证明"
        )
    return verdict


def remove_unfinished(root: Path) -> None:
    """Remove what an update that was killed left behind."""
    for file in (root / "docs").rglob(f".*{UNFINISHED}"):
        file.unlink(missing_ok=True)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` by `data` so that a reader, or a kill, sees either the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def apply_edits(root: Path, path: str, edits: list[Edit]) -> str:
    """Apply the edits of one page at once, keeping its line endings and byte order mark.

    Returns a sentence when nothing was written because the page changed meanwhile, else an empty string.
    """
    file = root / path
    raw = file.read_bytes()
    newline = "\r\n" if b"\r\n" in raw else "\n"
    lines = read_text(root, file).split("\n")
    for edit in edits:
        if tuple(lines[edit.first - 1 : edit.last]) != edit.old:
            return f"{path}:{edit.first}: 这一页在测试期间被改过，没有重写；再跑一次"
    for edit in sorted(set(edits), key=lambda e: (e.first, e.last), reverse=True):
        lines[edit.first - 1 : edit.last] = list(edit.lines)
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    write_atomically(file, mark + newline.join(lines).encode("utf-8"))
    return ""

"""Reading text files the way a page is read: UTF-8, any line ending, with or without a byte order mark."""

from __future__ import annotations

from pathlib import Path

from .problem import PageError, Problem

MAX_BYTES = 1_000_000


def read_text(root: Path, path: Path) -> str:
    """Return the text of `path` with `\\n` line endings and without a byte order mark.

    Raises `PageError` when the file is missing, is no regular file, is reached through a symbolic link that leaves `root`, is
    larger than a megabyte, holds NUL bytes or is not UTF-8.
    """
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    if not path.is_file():
        raise PageError([Problem(shown, 1, "文件不存在，或不是普通文件")])
    if not path.resolve().is_relative_to(root.resolve()):
        raise PageError([Problem(shown, 1, f"符号链接指向仓库之外：{path.resolve()}")])
    if path.stat().st_size > MAX_BYTES:
        raise PageError(
            [
                Problem(
                    shown,
                    1,
                    f"文件有 {path.stat().st_size:,} 字节，超过 {MAX_BYTES:,}：这不是给人读的文字",
                )
            ]
        )
    data = path.read_bytes()
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise PageError([Problem(shown, line, "含有 NUL 字节：这是二进制文件，不是文字")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise PageError(
            [Problem(shown, line, f"不是 UTF-8：{error.reason}；请用 UTF-8 另存")]
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")

"""Where something stands in the file an author writes: what every complaint of a hook begins with."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.pages import Page


def place(page: Page, text: str) -> str:
    """Return `docs/file.md:line` for the first line of the page's source that holds the first line of `text`."""
    name = f"docs/{page.file.src_uri}"
    wanted = next((line.strip() for line in text.splitlines() if line.strip()), "")
    source = (
        Path(page.file.abs_src_path).read_text("utf-8")
        if page.file.abs_src_path
        else page.file.content_string
    )
    for number, line in enumerate(source.splitlines(), start=1):
        if wanted and wanted in line:
            return f"{name}:{number}"
    return name

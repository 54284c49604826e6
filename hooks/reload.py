"""Quick previews: `mkdocs serve` does not render a page again whose text, programs and possible link targets are what they were."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

INCLUDE = re.compile(r'--8<--[ \t]+"([^":\n]+)')
PARTS = ("content", "toc", "_title_from_render", "present_anchor_ids")

_rendered: dict[str, tuple[str, dict[str, object], dict[str, dict[str, str]]]] = {}
"""For each page the digest of what it was rendered from, what came out, and its links to anchors by file."""
_serving = False


def digest(markdown: str, config: MkDocsConfig, files: Files) -> str:
    """Return a digest of all that the rendering of a page depends on."""
    folder = Path(config.config_file_path).parent / "snippets"
    programs = [
        path.read_text("utf-8")
        for path in (folder / name for name in INCLUDE.findall(markdown))
        if path.is_file()
    ]
    return hashlib.sha256(
        "\0".join([markdown, *programs, *sorted(files.src_uris)]).encode()
    ).hexdigest()


def remembering(page: Page, key: str) -> Callable[[MkDocsConfig, Files], None]:
    """Return a `render` for the page that remembers what it did, and does it once for the same `key`."""
    render, name = page.render, page.file.src_uri

    def quick_render(config: MkDocsConfig, files: Files) -> None:
        if _rendered.get(name, ("",))[0] != key:
            render(config, files)
            anchors = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
            _rendered[name] = (key, {part: getattr(page, part) for part in PARTS}, anchors)
            return
        _, parts, anchors = _rendered[name]
        for part, value in parts.items():
            setattr(page, part, value)
        page.links_to_anchors = {files.src_uris[uri]: links for uri, links in anchors.items()}

    return quick_render


def on_startup(command: str, **_: object) -> None:
    """Learn whether this is a preview."""
    global _serving
    _serving = command == "serve"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Let a page remember its rendering, in a preview."""
    if _serving:
        page.render = remembering(page, digest(markdown, config, files))

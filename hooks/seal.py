"""Says at the end of a chapter with what and when its programs were last run, if they passed and nothing changed since.

The test run writes `.cache/verified.json` (tests/docrunner/seal.py); without it, or for a page that failed or was edited, nothing is said.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

FILE = ".cache/verified.json"


def read_seals(root: Path) -> dict[str, Any]:
    """Return the seals by page; none where there is no file or it cannot be read."""
    try:
        seals = json.loads((root / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return seals if isinstance(seals, dict) else {}


def holds(root: Path, seal: dict[str, Any]) -> bool:
    """Return whether every file of the page is still what was tested."""
    files = seal.get("files")
    if not isinstance(files, dict) or not files:
        return False
    for name, digest in files.items():
        path = root / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return False
    return True


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object) -> dict:
    """Give the template the seal of the page, `None` where there is none."""
    root = Path(config.config_file_path).parent
    seal = read_seals(root).get(f"docs/{page.file.src_uri}")
    has_programs = "/" in page.file.src_uri
    context["seal"] = seal if seal and has_programs and holds(root, seal) else None
    return context

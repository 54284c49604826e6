"""The Markdown options of mkdocs.yml, so that tests see a page as the site does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from .problem import PageError, Problem


@dataclass(frozen=True)
class MarkdownOptions:
    """What mkdocs.yml says about Markdown."""

    extensions: list[str]
    configs: dict[str, Any]

    @property
    def snippets(self) -> dict[str, Any]:
        """The options of pymdownx.snippets."""
        return dict(self.configs.get("pymdownx.snippets", {}))


def read_markdown_options(root: Path) -> MarkdownOptions:
    """Return the Markdown extensions of `root`/mkdocs.yml and their options; plugins and hooks are left out.

    Raises `PageError` when mkdocs cannot read it.
    """
    try:
        config = load_config(str(root / "mkdocs.yml"), plugins=[], hooks=[])
    except MkDocsException as error:
        raise PageError(
            [
                Problem(
                    Path("mkdocs.yml"),
                    1,
                    f"mkdocs 读不了它：{error}（python -m mkdocs build 会说为什么）",
                )
            ]
        ) from None
    return MarkdownOptions(list(config.markdown_extensions), dict(config.mdx_configs))
